export type MonthLanguage = "da" | "en" | "de" | "es";

interface MonthNames {
  readonly full: readonly string[];
  readonly short: readonly string[];
  /** Other spellings, by the month. */
  readonly others: Readonly<Record<string, number>>;
}

const names: Readonly<Record<MonthLanguage, MonthNames>> = {
  da: {
    full: "januar februar marts april maj juni juli august september oktober november december".split(
      " ",
    ),
    short: "jan feb mar apr maj jun jul aug sep okt nov dec".split(" "),
    others: { sept: 9 },
  },
  en: {
    full: "january february march april may june july august september october november december".split(
      " ",
    ),
    short: "jan feb mar apr may jun jul aug sep oct nov dec".split(" "),
    others: { sept: 9 },
  },
  de: {
    full: "januar februar märz april mai juni juli august september oktober november dezember".split(
      " ",
    ),
    short: "jan feb mär apr mai jun jul aug sep okt nov dez".split(" "),
    others: { sept: 9, mrz: 3 },
  },
  es: {
    full: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(
      " ",
    ),
    short: "ene feb mar abr may jun jul ago sep oct nov dic".split(" "),
    others: { sept: 9, set: 9 },
  },
};

export const monthLanguages = Object.keys(names) as MonthLanguage[];

/** What a month's name is in one language. */
interface Meaning {
  readonly month: number;
  readonly form: "full" | "short";
}

const meanings = new Map<string, Map<MonthLanguage, Meaning>>();
const know = (name: string, language: MonthLanguage, meaning: Meaning): void => {
  const known = meanings.get(name) ?? new Map<MonthLanguage, Meaning>();
  // "maj" is both; the full name is the likelier one.
  if (!known.has(language)) known.set(language, meaning);
  meanings.set(name, known);
};
for (const language of monthLanguages) {
  const { full, short, others } = names[language];
  full.forEach((name, i) => know(name, language, { month: i + 1, form: "full" }));
  short.forEach((name, i) => know(name, language, { month: i + 1, form: "short" }));
  for (const [name, month] of Object.entries(others))
    know(name, language, { month, form: "short" });
}
// Older and Latin American Spanish.
know("setiembre", "es", { month: 9, form: "full" });

/** All spellings for a regular expression, the longest first. */
export const monthPattern = [...meanings.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join("|");

/** The month that a name stands for, from 1, and the first of `languages` that has the name. */
export function readMonth(
  name: string,
  languages: readonly MonthLanguage[],
): {
  readonly month: number;
  readonly form: "full" | "short";
  readonly language: MonthLanguage;
} | null {
  const known = meanings.get(name.toLowerCase());
  for (const language of languages) {
    const meaning = known?.get(language);
    if (meaning !== undefined) return { ...meaning, language };
  }
  return null;
}

/** Another month as `name` is written: its language, its form, its capitals. */
export function writeMonth(
  month: number,
  like: {
    readonly form: "full" | "short";
    readonly language: MonthLanguage;
    readonly name: string;
  },
): string {
  const name = names[like.language][like.form][month - 1];
  if (like.name === like.name.toUpperCase()) return name.toUpperCase();
  if (like.name === like.name.toLowerCase()) return name;
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

import { pick, type Random } from "../../base/random.ts";

/** A stretch of text; `id` names what it is evidence of. */
export interface Piece {
  readonly text: string;
  readonly id: string | null;
}

/** A compiled template. */
export type Template = readonly Part[];

type Part = string | Choice | Optional | Range | Slot | Rule;

interface Choice {
  readonly kind: "choice";
  readonly options: readonly Template[];
  /** Running sums of the weights; null where all are equal. */
  readonly sums: readonly number[] | null;
}

interface Optional {
  readonly kind: "optional";
  readonly share: number;
  readonly body: Template;
}

interface Range {
  readonly kind: "range";
  readonly low: number;
  readonly steps: number;
  readonly digits: number;
}

interface Slot {
  readonly kind: "slot";
  readonly name: string;
}

interface Rule {
  readonly kind: "rule";
  readonly name: string;
  readonly body: Template;
}

/** What a slot says; numbers of ranges are written by `decimal`, the language's decimal mark. */
export interface Filling {
  readonly slot: (name: string) => string | readonly Piece[];
  readonly random: Random;
  readonly decimal: "." | ",";
}

/** Turns template source into templates that share named rules. */
export interface Compiler {
  compile(source: string): Template;
}

/**
 * A compiler of templates. The notation:
 *
 * - `{a|b^3|c}` one of the alternatives, `b` three times as often
 * - `[ a]` present half the time, `[ a^20]` in 20 %, `[ a| b]` either of the two half the time
 * - `<name>` a rule of `rules` or a slot of `slots`
 * - `<1..10>`, `<36.1..38.4>` a number of the range, written with as many digits as the bounds
 *
 * All of these nest. Throws an Error naming the template where the notation is broken, a name is
 * unknown or means two things, or rules call each other in a circle: templates are part of the program.
 *
 * @example
 * const { compile } = createCompiler({ pt: "{the patient|<he>}" }, new Set(["he", "mention"]));
 * const known = compile("<pt> {is known with|has} <mention>[ since <1990..2010>]");
 */
export function createCompiler(
  rules: Readonly<Record<string, string>>,
  slots: ReadonlySet<string>,
): Compiler {
  for (const name of Object.keys(rules)) {
    if (slots.has(name)) throw new Error(`rule <${name}> hides the slot of its name`);
  }
  const compiled = new Map<string, Template>();
  const underway = new Set<string>();

  const reference = (name: string, source: string): Part => {
    const range = /^(\d+(?:\.(\d+))?)\.\.(\d+(?:\.\d+)?)$/.exec(name);
    if (range !== null) return numberRange(range, source);
    const rule = rules[name];
    if (rule === undefined) {
      if (!slots.has(name)) throw new Error(`unknown name <${name}> in template: ${source}`);
      return { kind: "slot", name };
    }
    let body = compiled.get(name);
    if (body === undefined) {
      if (underway.has(name)) throw new Error(`rule <${name}> calls itself`);
      underway.add(name);
      body = compile(rule);
      underway.delete(name);
      compiled.set(name, body);
    }
    return { kind: "rule", name, body };
  };

  const compile = (source: string): Template => {
    let at = 0;
    const broken = (): Error => new Error(`unbalanced template at ${at}: ${source}`);

    const sequence = (stops: string): Template => {
      const parts: Part[] = [];
      let text = "";
      const flush = (): void => {
        if (text !== "") parts.push(text);
        text = "";
      };
      while (at < source.length) {
        const sign = source.charAt(at);
        if (stops.includes(sign)) break;
        if ("}]|^".includes(sign)) throw broken();
        at++;
        if (sign === "{") {
          flush();
          parts.push(alternatives());
        } else if (sign === "[") {
          flush();
          const options = [sequence("^|]")];
          while (source.charAt(at) === "|") {
            at++;
            options.push(sequence("^|]"));
          }
          const share = number() ?? 50;
          if (source.charAt(at++) !== "]") throw broken();
          parts.push({ kind: "optional", share: share / 100, body: oneOf(options) });
        } else if (sign === "<") {
          flush();
          const end = source.indexOf(">", at);
          if (end < 0) throw broken();
          parts.push(reference(source.slice(at, end), source));
          at = end + 1;
        } else text += sign;
      }
      flush();
      return parts;
    };

    const number = (): number | null => {
      if (source.charAt(at) !== "^") return null;
      const digits = /^\d+/.exec(source.slice(at + 1))?.[0];
      if (digits === undefined) throw broken();
      at += 1 + digits.length;
      return Number(digits);
    };

    const alternatives = (): Choice => {
      const options: Template[] = [];
      const sums: number[] = [];
      let total = 0;
      for (;;) {
        options.push(sequence("|}^"));
        total += number() ?? 1;
        sums.push(total);
        const sign = source.charAt(at++);
        if (sign === "}") break;
        if (sign !== "|") throw broken();
      }
      return { kind: "choice", options, sums: total === options.length ? null : sums };
    };

    return sequence("");
  };

  return { compile };
}

function oneOf(options: readonly Template[]): Template {
  const [only] = options;
  if (only !== undefined && options.length === 1) return only;
  return [{ kind: "choice", options, sums: null }];
}

function numberRange(match: RegExpExecArray, source: string): Range {
  const digits = match[2]?.length ?? 0;
  const low = Number(match[1]);
  const steps = Math.round((Number(match[3]) - low) * 10 ** digits) + 1;
  if (steps < 1) throw new Error(`empty range <${match[0]}> in template: ${source}`);
  return { kind: "range", low, steps, digits };
}

/** Appends one expansion of the template to `out`. The same random numbers give the same pieces. */
export function expand(template: Template, filling: Filling, out: Piece[]): void {
  const { random } = filling;
  for (const part of template) {
    if (typeof part === "string") {
      append(out, part);
      continue;
    }
    switch (part.kind) {
      case "choice":
        expand(pickOption(part, random), filling, out);
        break;
      case "optional":
        if (random.next() < part.share) expand(part.body, filling, out);
        break;
      case "range": {
        const value = part.low + random.nextInt(part.steps) / 10 ** part.digits;
        append(out, decimalNumber(value, part.digits, filling.decimal));
        break;
      }
      case "rule":
        expand(part.body, filling, out);
        break;
      case "slot": {
        const said = filling.slot(part.name);
        if (typeof said === "string") append(out, said);
        else for (const piece of said) pushPiece(out, piece);
        break;
      }
      default:
        part satisfies never;
    }
  }
}

/** A number with the language's decimal mark. */
export function decimalNumber(value: number, digits: number, decimal: "." | ","): string {
  const text = value.toFixed(digits);
  return decimal === "." ? text : text.replace(".", ",");
}

/** The text of pieces, marks left out. */
export function pieceText(pieces: readonly Piece[]): string {
  let text = "";
  for (const piece of pieces) text += piece.text;
  return text;
}

function pickOption(choice: Choice, random: Random): Template {
  const { options, sums } = choice;
  if (sums === null) return pick(options, random);
  const drawn = random.next() * (sums.at(-1) ?? 0);
  const index = sums.findIndex((sum) => drawn < sum);
  return options[index] ?? [];
}

function append(out: Piece[], text: string): void {
  const last = out.at(-1);
  if (last !== undefined && last.id === null) {
    out[out.length - 1] = { text: last.text + text, id: null };
  } else if (text !== "") out.push({ text, id: null });
}

function pushPiece(out: Piece[], piece: Piece): void {
  if (piece.id === null) append(out, piece.text);
  else out.push(piece);
}

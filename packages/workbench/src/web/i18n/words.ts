import { computed, effect } from "@preact/signals";
import { stored } from "../state/stored.ts";
import { danish } from "./danish.ts";
import type { Messages } from "./english.ts";
import { english } from "./english.ts";

export type Language = "en" | "da";

const catalogues: Readonly<Record<Language, Messages>> = { en: english, da: danish };

function preferred(): Language {
  return navigator.languages.some((tag) => /^(?:da|nb|nn|no)\b/i.test(tag)) ? "da" : "en";
}

const kept = stored("language", preferred());

export const language = computed<Language>(() => (kept.value === "da" ? "da" : "en"));

/** The words of the page in the reader's language. */
export const words = computed<Messages>(() => catalogues[language.value]);

export function switchLanguage(): void {
  kept.value = language.peek() === "en" ? "da" : "en";
}

effect(() => {
  document.documentElement.lang = language.value;
});

const locales: Readonly<Record<Language, string>> = { en: "en-GB", da: "da-DK" };

const formats = computed(() => {
  const locale = locales[language.value];
  return {
    whole: new Intl.NumberFormat(locale),
    percent: new Intl.NumberFormat(locale, { style: "percent" }),
    percent1: new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }),
    score: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    fine: new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
    date: new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" }),
  };
});

export const showWhole = (value: number): string => formats.value.whole.format(value);
/** Never 100 % for what is less, nor 0 % for what is more. */
export const showPercent = (value: number): string => {
  const { percent, percent1 } = formats.value;
  return (value > 0.995 && value < 1) || (value < 0.005 && value > 0)
    ? percent1.format(Math.min(0.999, Math.max(0.001, value)))
    : percent.format(value);
};
export const showScore = (value: number): string =>
  formats.value.score.format(value > 0.99 && value < 1 ? 0.99 : value);
export const showFine = (value: number): string => formats.value.fine.format(value);

/** A date of the source, as far as it goes: `2024-03` stays as it is. */
export function showDate(time: string | null): string {
  if (time === null) return "";
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(time);
  if (match === null) return time;
  const [, year, month, day] = match.map(Number);
  return formats.value.date.format(new Date(year ?? 0, (month ?? 1) - 1, day ?? 1));
}

import { computed, effect, signal } from "@preact/signals";
import { stored } from "./stored.ts";

const kept = stored("theme", "system");
const dark = matchMedia("(prefers-color-scheme: dark)");
const systemDark = signal(dark.matches);
dark.addEventListener("change", ({ matches }) => {
  systemDark.value = matches;
});

export const theme = computed<"light" | "dark">(() => {
  if (kept.value === "light" || kept.value === "dark") return kept.value;
  return systemDark.value ? "dark" : "light";
});

export function switchTheme(): void {
  kept.value = theme.peek() === "dark" ? "light" : "dark";
}

effect(() => {
  document.documentElement.dataset["theme"] = theme.value;
});

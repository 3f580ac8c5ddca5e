/**
 * Categories that gather different things under a vague title: what is said of a patient is the full
 * code's name, never the category's.
 */
export const mixedCategories: ReadonlySet<string> = new Set([
  "C77",
  "C78",
  "C79",
  "D68",
  "D69",
  "E22",
  "E27",
  "E83",
  "E87",
  "G93",
  "H33",
  "H34",
  "H35",
  "H36",
  "I44",
  "K59",
  "K60",
  "K83",
  "M48",
  "N39",
  "N83",
  "Q79",
  "R63",
  "T40",
  "Z03",
  "Z45",
  "Z51",
  "Z91",
]);

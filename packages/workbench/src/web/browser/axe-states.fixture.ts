import type { Page } from "playwright-core";

/** What the states are shown on. */
export interface Shown {
  readonly caseId: string;
  readonly openQueue: string;
  readonly doneQueue: string;
}

/** A view as it stands in some state, and how it gets there; `sign` says that it is there. */
export interface State {
  readonly name: string;
  readonly hash: (shown: Shown) => string;
  readonly sign: string;
  /** What the service does with calls whose address ends so: nothing at all, or no answer ever. */
  readonly calls?: readonly [pattern: RegExp, what: "break off" | "wait"];
  readonly act?: (page: Page) => Promise<unknown>;
  /** The part that is new in this state, where the rest is as in another; the whole page else. */
  readonly part?: string;
}

const dialog = "[role=dialog]";

const press = (key: string) => async (page: Page) => {
  await page.waitForSelector(".code-row.chosen, .worklist-row:not(.head)");
  await page.keyboard.press(key);
};
const cases = /\/v1\/cases\?/;
const oneCase = ({ caseId }: Shown): string => `#/cases/${caseId}`;

/** Every view and every state of it. */
export const states: readonly State[] = [
  { name: "worklist", hash: () => "#/worklist", sign: ".worklist-row:not(.head)" },
  { name: "import", hash: () => "#/worklist", sign: ".drop", part: dialog, act: press("i") },
  { name: "assign", hash: () => "#/worklist", sign: ".choice", part: dialog, act: press("m") },
  {
    name: "worklist, narrowed to nothing",
    hash: () => "#/worklist",
    sign: ".empty",
    act: (page) => page.fill("#filter-course", "none begins so"),
  },
  {
    name: "worklist, empty",
    hash: () => "#/worklist",
    sign: ".empty",
    act: async (page) => {
      await page.fill("#filter-course", "");
      await page.selectOption(".worklist-choice", { label: "Empty" });
    },
  },
  {
    name: "worklist, loading",
    hash: () => "#/worklist",
    sign: ".loading",
    calls: [cases, "wait"],
    act: (page) => page.selectOption(".worklist-choice", ""),
  },
  {
    name: "worklist, failed",
    hash: () => "#/worklist",
    sign: ".empty",
    calls: [cases, "break off"],
  },
  { name: "case", hash: oneCase, sign: ".code-row.chosen" },
  { name: "keys", hash: oneCase, sign: ".keys-sheet", part: dialog, act: press("?") },
  { name: "catalogue", hash: oneCase, sign: ".catalogue", part: dialog, act: press("c") },
  { name: "why not", hash: oneCase, sign: ".choices", part: dialog, act: press("r") },
  { name: "warnings", hash: oneCase, sign: ".warning-list", part: dialog, act: press("!") },
  {
    name: "case, not saved",
    hash: oneCase,
    sign: ".notice",
    part: ".notice",
    calls: [/\/decisions$/, "break off"],
    act: press("a"),
  },
  { name: "case, not there", hash: () => "#/cases/none", sign: ".empty" },
  {
    name: "case, failed",
    hash: oneCase,
    sign: ".empty",
    calls: [/\/v1\/cases\/[^/]+$/, "break off"],
  },
  { name: "queues", hash: () => "#/review", sign: ".queue-card" },
  {
    name: "review",
    hash: ({ openQueue }) => `#/review/${openQueue}`,
    sign: ".answer-panel .quote",
  },
  {
    name: "review, not saved",
    hash: ({ openQueue }) => `#/review/${openQueue}`,
    sign: ".notice",
    part: ".notice",
    calls: [/\/verdict$/, "break off"],
    act: (page) => page.click(".answer"),
  },
  { name: "review, done", hash: ({ doneQueue }) => `#/review/${doneQueue}`, sign: ".empty" },
  {
    name: "evaluation",
    hash: () => "#/results",
    sign: ".metric-table",
    act: (page) =>
      page.$$eval("details", (all) => all.forEach((one) => one.setAttribute("open", ""))),
  },
  { name: "audits", hash: () => "#/results/audits", sign: ".share-figure" },
  { name: "model card", hash: () => "#/results/model", sign: ".card" },
  { name: "nowhere", hash: () => "#/elsewhere", sign: ".empty" },
];

/** Goes to a state; the page keeps what earlier ones left behind. */
export async function show(page: Page, state: State, shown: Shown): Promise<void> {
  const { hash, calls, act, sign, part } = state;
  await page.keyboard.press("Escape");
  if (part === dialog) {
    // It opens over the view of the state before.
    await act?.(page);
    await page.waitForSelector(sign, { state: "attached" });
    return;
  }
  // By way of another view, so that each begins anew.
  await page.evaluate(`location.hash = "#/elsewhere"`);
  await page.waitForFunction(`document.querySelector("main > .empty:only-child") !== null`);
  if (hash(shown) === "#/elsewhere") return;
  if (calls !== undefined) {
    const [pattern, what] = calls;
    await page.route(pattern, (route) => (what === "wait" ? undefined : route.abort()));
  }
  await page.evaluate(`{
    document.querySelector("main > .empty").classList.add("before");
    location.hash = ${JSON.stringify(hash(shown))};
  }`);
  await page.waitForSelector(".before", { state: "detached" });
  await act?.(page);
  await page.waitForSelector(sign, { state: "attached" });
}

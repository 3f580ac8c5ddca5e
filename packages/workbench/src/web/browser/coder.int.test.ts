import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { findChromium, openBrowser } from "./chromium.fixture.ts";
import { accented, courseOf, hostile } from "./courses.fixture.ts";
import { marked, visit } from "./page.fixture.ts";
import type { Reader, Visit } from "./page.fixture.ts";
import { serveForTests, until } from "./served.fixture.ts";
import type { Served } from "./served.fixture.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const skipped = findChromium() === null ? " (skipped: no Chromium)" : "";

describe.skipIf(skipped !== "")(`the coder's day in Chromium${skipped}`, () => {
  let served: Served;
  let browser: Browser;
  const readers: Reader[] = [];
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveForTests(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.remove();
  });
  afterEach(async () => {
    const errors = readers.flatMap((reader) => reader.errors);
    await Promise.all(readers.splice(0).map(({ context }) => context.close()));
    expect(errors).toEqual([]);
  });
  const open = async (hash: string, how: Visit = {}): Promise<Reader> => {
    const reader = await visit(browser, served.url, how);
    readers.push(reader);
    await reader.page.goto(`${served.url}${hash}`);
    return reader;
  };
  const accepted = async (caseId: string): Promise<string[]> =>
    (await served.getCase(caseId)).decisions
      .filter(({ state }) => state === "accepted")
      .map(({ code }) => code);

  it("by keyboard alone: list, accept, reject, primary, add, undo, finish, next", async () => {
    const [first = ""] = await served.importCases([courseOf(accented), courseOf("Asthma.")]);
    const { page } = await open("#/worklist");
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await page.waitForSelector(".worklist-row:not(.head)");
    const ids = await page.$$eval(".c-case a", (all) => all.map((a) => a.getAttribute("href")));
    for (let i = 0; i < ids.findIndex((href) => href?.endsWith(first)); i += 1) await press("j");
    await press("Enter");
    await page.waitForSelector(".code-row.chosen");
    const codes = await page.$$eval(".code-row", (rows) =>
      rows.map((row) => row.getAttribute("data-code") ?? ""),
    );
    const [one = "", two = "", three = ""] = codes;

    await press("a");
    await press("j");
    await press("r");
    await page.waitForSelector("[role=dialog]");
    await press("Shift+Tab");
    await page.keyboard.type("1 benægter 🙂");
    await press("Tab");
    await press("2");
    await press("j");
    await press("p");
    await press("c");
    await page.waitForSelector("[role=combobox]:focus");
    await page.keyboard.type("Z955");
    await page.waitForSelector(".entry.chosen .code:text-is('Z95.5')");
    await press("Enter");
    await press("z");
    await press("Z");
    await until(async () => {
      const { decisions } = await served.getCase(first);
      return decisions.some(
        ({ code, reason, comment }) =>
          code === two && reason === "negated" && comment === "1 benægter 🙂",
      );
    });
    await until(async () => (await accepted(first)).join() === [three, one, "Z95.5"].join());
    const { decisions } = await served.getCase(first);
    expect(decisions.find(({ code }) => code === three)?.role).toBe("primary");

    await press("?");
    await page.waitForSelector(".keys-sheet kbd");
    await press("Escape");
    await press("f");
    await until(async () => (await served.getCase(first)).state === "done");
    await page.waitForFunction(`!location.hash.endsWith(${JSON.stringify(first)})`);
    await page.waitForSelector(".code-row.chosen");
  });

  it("by mouse, in Danish: pin, compare, jump, reject, reorder, finish", async () => {
    const [id = ""] = await served.importCases([courseOf(accented)]);
    const { page } = await open(`#/cases/${id}`, { language: "da", theme: "dark" });
    await page.waitForSelector(".code-row.chosen");
    const codes = await page.$$eval(".code-row", (rows) =>
      rows.map((row) => row.getAttribute("data-code") ?? ""),
    );
    const [one = "", two = ""] = codes;
    expect(await page.textContent("h1")).toContain("P");
    expect(await page.innerText(".code-panel")).toContain("kodet i hånden");

    await page.click(`[data-code="${one}"] .act.accept`);
    await page.click(`[data-code="${two}"] .act.accept`);
    await page.click(`[data-code="${two}"] .code-main`);
    await page.waitForSelector(`[data-code="${two}"].chosen .quote`);
    await page.click(`[data-code="${two}"] .quote`);
    expect((await marked(page, "evidence-looked-at")).join("")).not.toBe("");
    await page.click(`[data-code="${two}"] button[aria-label^="Tidligere"]`);
    await until(async () => (await accepted(id)).join() === [two, one].join());

    await page.click(`[data-code="${one}"] .act.reject`);
    await page.click("text=Tidligere sygdom");
    await until(async () => (await accepted(id)).join() === two);
    await page.click("button[aria-label='Fortryd']");
    await until(async () => (await accepted(id)).join() === [two, one].join());
    await page.click("text=/^Afslut$/");
    await until(async () => (await served.getCase(id)).state === "done");
    await page.click("text=Åbn igen");
    await until(async () => (await served.getCase(id)).state !== "done");
  });

  it("marks the very words of the answer, whatever the text is made of", async () => {
    const [id = ""] = await served.importCases([courseOf(accented)]);
    const detail = await served.getCase(id);
    const { page } = await open(`#/cases/${id}`);
    await page.waitForSelector(".code-row.chosen");
    let seen = 0;
    for (const { code, evidence } of detail.coding?.suggestions ?? []) {
      await page.hover(`[data-code="${code}"]`);
      const shown = await Promise.all([1, 2, 3, 4].map((n) => marked(page, `evidence-${n}`)));
      const wanted = (evidence ?? []).map(({ quote }) => quote);
      expect(shown.flat().toSorted()).toEqual(wanted.toSorted());
      seen += wanted.length;
    }
    expect(seen).toBeGreaterThan(5);
  });

  it("says which codes a word speaks for, by mouse and by key", async () => {
    const [id = ""] = await served.importCases([courseOf(accented)]);
    const { page } = await open(`#/cases/${id}`);
    await page.waitForSelector(".code-row.chosen");
    await page.keyboard.press("w");
    await page.waitForSelector(".word-card button:focus");
    const code = await page.textContent(".word-card button .code");
    await page.keyboard.press("Enter");
    await page.waitForSelector(`[data-code="${code}"].chosen`);

    const box = await page.evaluate<{ x: number; y: number }>(`(() => {
      const [range] = CSS.highlights.get("evidence-any");
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    })()`);
    await page.mouse.click(box.x, box.y);
    await page.waitForSelector(".word-card");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".word-card", { state: "detached" });
  });

  it("shows hostile text as text", async () => {
    const [id = ""] = await served.importCases([courseOf(hostile, { specialty: "<i>x</i>" })]);
    const { page } = await open(`#/cases/${id}`);
    await page.waitForSelector(".code-row.chosen");
    const lines = await page.$$eval("#s0 .line", (all) => all.map((line) => line.textContent));
    expect(lines.join("\n")).toBe(hostile);
    expect(await page.evaluate("window.hacked")).toBeUndefined();
    expect(await page.$$("#s0 :is(script, img, b, style)")).toEqual([]);
    const overflow = await page.$eval(
      ".note-scroll",
      (note) => note.scrollWidth - note.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it("keeps decisions while the service is away, and after the page is gone", async () => {
    const [id = "", other = ""] = await served.importCases([
      courseOf(accented),
      courseOf("Asthma."),
    ]);
    const { page, context, newTab } = await open(`#/cases/${id}`);
    await page.waitForSelector(".code-row.chosen");
    const one = (await page.getAttribute(".code-row.chosen", "data-code")) ?? "";
    await served.kill();
    await page.keyboard.press("a");
    await page.waitForSelector('.saving[data-state="offline"]');
    await page.waitForSelector(".notice[role=alert]");
    await served.start();
    await until(async () => (await accepted(id)).join() === one);
    await page.waitForSelector('.saving[data-state="saved"]');

    await page.goto(`${served.url}#/cases/${other}`);
    await page.waitForSelector(".code-row.chosen");
    const two = (await page.getAttribute(".code-row.chosen", "data-code")) ?? "";
    await served.kill();
    await page.keyboard.press("a");
    await page.waitForSelector('.saving[data-state="offline"]');
    await page.close();
    expect(context.pages()).toEqual([]);
    await served.start();
    // Another page of the same browser, on another view: what was left behind is sent from there.
    const later = await newTab();
    await later.goto(`${served.url}#/worklist`);
    await until(async () => (await accepted(other)).join() === two);
    // The page forgets it with the answer, which comes a moment after the service has it.
    await until(async () => {
      const kept = await later.evaluate<string[]>("Object.keys(localStorage)");
      return kept.every((name) => !name.includes("draft"));
    });
  });

  it("shows in one tab what is decided in another, and asks when two people disagree", async () => {
    const [id = ""] = await served.importCases([courseOf(accented)]);
    const { page, newTab } = await open(`#/cases/${id}`);
    const tab = await newTab();
    await tab.goto(`${served.url}#/cases/${id}`);
    await Promise.all([page, tab].map((one) => one.waitForSelector(".code-row.chosen")));
    const code = (await page.getAttribute(".code-row.chosen", "data-code")) ?? "";
    await page.bringToFront();
    await page.keyboard.press("a");
    await tab.waitForSelector(`.chip .code:text-is("${code}")`);
    await until(async () => (await accepted(id)).join() === code);

    // Someone else, elsewhere, turns the next code down while this coder accepts it.
    const codes = await page.$$eval(".code-row", (rows) =>
      rows.map((row) => row.getAttribute("data-code") ?? ""),
    );
    const next = codes[1] ?? "";
    await page.waitForSelector('.saving[data-state="saved"]');
    const { version } = await served.getCase(id);
    await served.post(`v1/cases/${id}/decisions`, {
      version,
      actions: [{ type: "reject", code: next, reason: "historical" }],
    });
    await page.keyboard.press("j");
    await page.keyboard.press("a");
    await page.waitForSelector(".notice[role=alert] .button.primary");
    expect(await page.innerText(".notice[role=alert]")).toContain(next);
    await page.click(".notice[role=alert] .button.primary");
    await until(async () => (await accepted(id)).join() === [code, next].join());
  });
});

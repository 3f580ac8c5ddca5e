import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { ReviewQueue } from "../../api/review.ts";
import { token } from "../../server/service.fixture.ts";
import { findChromium, openBrowser } from "./chromium.fixture.ts";
import { accented, courseOf } from "./courses.fixture.ts";
import { violations, visit } from "./page.fixture.ts";
import type { Reader, Visit } from "./page.fixture.ts";
import { serveForTests, until } from "./served.fixture.ts";
import type { Served } from "./served.fixture.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const skipped = findChromium() === null ? " (skipped: no Chromium)" : "";

describe.skipIf(skipped !== "")(`the reviewer's day in Chromium${skipped}`, () => {
  let served: Served;
  let browser: Browser;
  let queue: ReviewQueue;
  let caseId = "";
  const readers: Reader[] = [];
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveForTests(true), openBrowser()]);
    [caseId = ""] = await served.importCases([courseOf(accented), courseOf("Asthma.")]);
    const item = { course: courseOf(accented), code: "E11", score: 0.8, stratum: "uncoded" };
    const quote = "sukkersyge";
    const start = accented.indexOf(quote);
    const evidence = [
      {
        source: { kind: "document", documentId: "a" },
        start,
        end: start + quote.length,
        quote,
        share: 1,
      },
    ];
    queue = await served.post("v1/reviews", {
      name: "Diabetes without a code",
      kind: "undercoding",
      codes: "E10-E14",
      reviewers: 2,
      items: [{ ...item, evidence }, item],
    });
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
  const state = (): Promise<ReviewQueue> => served.get(`v1/reviews/${queue.queueId}`);

  it("by keyboard, blind: answers one case after the other", async () => {
    const { page } = await open("#/review", { token: await token(["reviewer"]) });
    await page.waitForSelector(".queue-card");
    await page.focus(".queue-card a.button.primary");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".answer-panel");
    expect(await page.innerText(".shell")).not.toMatch(/N18\.3|uncoded/);
    await page.keyboard.press("e");
    await page.keyboard.press("1");
    await page.waitForSelector(".case-head >> text=2 of 2");
    await page.keyboard.press("5");
    await page.waitForSelector("text=Every item has your answer");
  });

  it("by mouse, in Danish: a second reviewer answers, then a third settles what they disagree on", async () => {
    const second = await token(["coder", "reviewer"]);
    const { page } = await open(`#/review/${queue.queueId}`, { language: "da", token: second });
    await page.waitForSelector(".answer-panel");
    await page.click("text=Udtrykkeligt nævnt");
    await page.waitForSelector(".case-head >> text=2 af 2");
    await page.fill("textarea", "står i epikrisen");
    await page.click("text=Udtrykkeligt nævnt");
    await until(async () => (await state()).toAdjudicate === 1);

    const { page: judge } = await open(`#/review/${queue.queueId}`, {
      token: await token(["reviewer", "researcher"]),
    });
    await judge.waitForSelector(".two-verdicts");
    expect(await judge.innerText(".two-verdicts")).toContain("står i epikrisen");
    await judge.keyboard.press("2");
    await until(async () => (await state()).toAdjudicate === 0);
    const { result } = await state();
    expect([result.valid, result.reviewed]).toEqual([2, 2]);
    await judge.goto(`${served.url}#/review`);
    await judge.waitForSelector(".share-figure");
    expect(await judge.innerText(".share-valid")).toContain("2 of 2");
  });

  describe("axe-core finds nothing wrong", () => {
    const views = [
      ["worklist", "#/worklist", ".worklist-row:not(.head)"],
      ["case", "", ".code-row.chosen"],
      ["queues", "#/review", ".queue-card"],
      ["evaluation", "#/results", ".empty"],
      ["audits", "#/results/audits", ".page"],
      ["model card", "#/results/model", ".facts"],
    ] as const;
    for (const [language, theme, size] of [
      ["en", "light", { width: 1280, height: 720 }],
      ["da", "dark", { width: 640, height: 360 }],
    ] as const) {
      it(`${language}, ${theme}, ${size.width} wide`, async () => {
        const admin = await token(["admin"]);
        const { page } = await open("#/worklist", { language, theme, size, token: admin });
        for (const [name, hash, sign] of views) {
          await page.goto(`${served.url}${hash === "" ? `#/cases/${caseId}` : hash}`);
          await page.waitForSelector(sign, { state: "attached" });
          expect([name, ...(await violations(page))]).toEqual([name]);
          const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
          expect([name, wide]).toEqual([name, 0]);
        }
        await page.goto(`${served.url}#/cases/${caseId}`);
        await page.waitForSelector(".code-row.chosen");
        for (const key of ["?", "c", "r"]) {
          await page.keyboard.press(key);
          await page.waitForSelector("[role=dialog]");
          expect([key, ...(await violations(page))]).toEqual([key]);
          await page.keyboard.press("Escape");
        }
      });
    }
  });
});

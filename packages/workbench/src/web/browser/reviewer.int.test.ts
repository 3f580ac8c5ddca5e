import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { ReviewItem, ReviewQueue } from "../../api/review.ts";
import { token } from "../../server/service.fixture.ts";
import { findChromium, openBrowser } from "./chromium.fixture.ts";
import { show, states } from "./axe-states.fixture.ts";
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
  let openQueue = "";
  let doneQueue = "";
  const readers: Reader[] = [];
  beforeAll(async () => {
    [served, browser] = await Promise.all([
      serveForTests({ login: true, report: true }),
      openBrowser(),
    ]);
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
    const more = { kind: "imprecise", codes: "E11", reviewers: 1 };
    const made = await Promise.all([
      served.post<ReviewQueue>("v1/reviews", {
        ...more,
        name: "Open",
        items: [0, 1, 2].map(() => ({ ...item, evidence })),
      }),
      served.post<ReviewQueue>("v1/reviews", { ...more, name: "Done", items: [item] }),
      served.post("v1/worklists", { name: "Empty" }),
      // Two codes that exclude each other.
      served.post(`v1/cases/${caseId}/decisions`, {
        version: (await served.getCase(caseId)).version,
        actions: ["E10", "E11"].map((code) => ({ type: "add", code })),
      }),
    ]);
    [openQueue, doneQueue] = [made[0].queueId, made[1].queueId];
    const { itemId, version } = await served.get<ReviewItem>(`v1/reviews/${doneQueue}/next`);
    await served.post(`v1/reviews/${doneQueue}/items/${itemId}/verdict`, {
      version,
      answer: "wrong",
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
    await page.focus(".queue-card:has-text('Diabetes') a.button.primary");
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
    expect(await violations(judge)).toEqual([]);
    await judge.keyboard.press("2");
    await until(async () => (await state()).toAdjudicate === 0);
    const { result } = await state();
    expect([result.valid, result.reviewed]).toEqual([2, 2]);
    await judge.goto(`${served.url}#/review`);
    await judge.waitForSelector(".share-figure");
    const card = ".queue-card:has-text('Diabetes')";
    expect(await judge.innerText(`${card} .share-valid`)).toContain("2 of 2");
  });

  it("keeps an answer and a comment that did not reach the service, over a reload", async () => {
    const { page } = await open(`#/review/${openQueue}`, { token: await token(["reviewer"]) });
    await page.waitForSelector(".answer-panel");
    const answered = async (): Promise<number> => {
      const { items, open } = await served.get<ReviewQueue>(`v1/reviews/${openQueue}`);
      return items - open;
    };
    const before = await answered();
    await page.fill("textarea", "set i epikrisen 🙂");
    await page.reload();
    await page.waitForSelector(".answer-panel");
    expect(await page.inputValue("textarea")).toBe("set i epikrisen 🙂");
    await page.route(/\/verdict$/, (route) => route.abort());
    await page.click(".answer");
    await page.waitForSelector(".notice[role=alert]");
    await page.waitForSelector(".answer[aria-pressed=true]");
    expect(await answered()).toBe(before);
    await page.unroute(/\/verdict$/);
    await page.goto(`${served.url}#/worklist`);
    await page.reload();
    await until(async () => (await answered()) === before + 1);
    await until(async () => {
      const kept = await page.evaluate<string[]>("Object.keys(localStorage)");
      return kept.every((name) => !name.includes("verdict"));
    });
    const file = await fetch(new URL(`v1/reviews/${openQueue}/export`, served.url), {
      headers: { authorization: `Bearer ${await token(["researcher"])}` },
    });
    expect(await file.text()).toContain("set i epikrisen 🙂");
  });

  describe("axe-core finds nothing wrong", () => {
    for (const [language, theme, size] of [
      ["en", "light", { width: 1280, height: 720 }],
      ["da", "dark", { width: 640, height: 360 }],
    ] as const) {
      it(`${language}, ${theme}, ${size.width} wide`, async () => {
        const { page } = await open("#/elsewhere", {
          language,
          theme,
          size,
          token: await token(["admin"]),
        });
        await page.waitForSelector(".empty");
        const found: string[] = [];
        for (const state of states) {
          await show(page, state, { caseId, openQueue, doneQueue });
          const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
          if (wide !== 0) found.push(`${state.name}: wider than the window by ${String(wide)}`);
          const wrong = await violations(page, state.part);
          found.push(...wrong.map((text) => `${state.name}: ${text}`));
          await page.unrouteAll({ behavior: "ignoreErrors" });
        }
        expect(found).toEqual([]);
      });
    }
  });
});

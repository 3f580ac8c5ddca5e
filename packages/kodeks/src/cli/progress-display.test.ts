import { describe, expect, it } from "vitest";
import type { ProgressEvent } from "../base/progress.ts";
import { ProgressDisplay } from "./progress-display.ts";

/** A display on a stream that keeps what is written, with a clock in seconds. */
function recorded(stream: { readonly isTTY?: boolean; readonly columns?: number }): {
  readonly display: ProgressDisplay;
  readonly at: (seconds: number, event: ProgressEvent) => void;
  /** What was written since it was last asked. */
  readonly written: () => string[];
} {
  let seconds = 0;
  const texts: string[] = [];
  const write = (text: string): number => texts.push(text);
  const display = new ProgressDisplay({ ...stream, write }, () => seconds * 1000);
  const at = (time: number, event: ProgressEvent): void => {
    seconds = time;
    display.show(event);
  };
  return { display, at, written: () => texts.splice(0) };
}

const start = { kind: "start", task: "scoring", total: 2_000, unit: "courses" } as const;
const advance = (done: number): ProgressEvent => ({ kind: "advance", done });
const end = { kind: "end", task: "scoring" } as const;

describe("elsewhere than on a terminal", () => {
  it("writes a line now and then, and one at the end, without escapes", () => {
    const { at, written } = recorded({});
    at(0, start);
    at(1, advance(100));
    expect(written()).toEqual([]);
    at(15, advance(500));
    expect(written()).toEqual(["scoring: 25 % (500 of 2,000 courses, 45 s left)\n"]);
    at(16, advance(600));
    at(30, advance(2_000));
    expect(written()).toEqual(["scoring: 100 % (2,000 of 2,000 courses)\n"]);
    at(60, end);
    expect(written()).toEqual(["scoring: done in 1 min 00 s\n"]);
  });

  it("does not mention what was over at once", () => {
    const { at, written } = recorded({});
    at(0, start);
    at(0.9, end);
    expect(written()).toEqual([]);
  });

  it("counts bytes in MB, and says no share where there is no total", () => {
    const { at, written } = recorded({});
    at(0, { kind: "start", task: "reading", unit: "bytes", total: 4_000_000 });
    at(20, advance(1_000_000));
    at(20, { kind: "start", task: "counting" });
    at(40, advance(7));
    expect(written()).toEqual([
      "reading: 25 % (1.0 MB of 4.0 MB, 1 min 00 s left)\n",
      "counting: 7\n",
    ]);
  });
});

describe("on a terminal", () => {
  const clear = "\r\u001b[K";

  it("redraws a bar at most ten times a second, and takes it away in the end", () => {
    const { at, written } = recorded({ isTTY: true, columns: 80 });
    at(0, start);
    expect(written()).toEqual([
      "\rscoring  ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈  0 % (0 of 2,000 courses)\u001b[K",
    ]);
    at(0.05, advance(10));
    expect(written()).toEqual([]);
    at(10, advance(500));
    expect(written()).toEqual([
      "\rscoring  ━━━━━━┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈  25 % (500 of 2,000 courses, 30 s left)\u001b[K",
    ]);
    at(20, end);
    expect(written()).toEqual([clear]);
  });

  it.each([60, 30, 12, 0])("keeps to one line of %d columns", (columns) => {
    const { at, written } = recorded({ isTTY: true, columns });
    at(0, start);
    at(10, advance(500));
    for (const text of written()) {
      const shown = text.replace(/^\r/, "").replace("\u001b[K", "");
      expect(shown.length).toBeLessThan(columns || 80);
      expect(shown.startsWith("scoring  "), shown).toBe(true);
      // Where there is no room for both, the figures count.
      expect(shown.includes("━"), shown).toBe(columns === 0 && shown.includes("25 %"));
    }
  });

  it("writes lines above the bar, and is told messages as events too", () => {
    const { at, display, written } = recorded({ isTTY: true, columns: 80 });
    at(0, start);
    written();
    at(1, { kind: "message", text: "epoch 1" });
    expect(written()).toEqual([clear, "epoch 1\n"]);
    display.line("evil\u001b[2J");
    expect(written()).toEqual(["evil [2J\n"]);
    display.clear();
    expect(written()).toEqual([]);
  });

  it("bears events out of turn and more than the total", () => {
    const { at, written } = recorded({ isTTY: true, columns: 80 });
    at(0, advance(3));
    at(0, end);
    expect(written()).toEqual([]);
    at(0, start);
    at(1, advance(2_001));
    expect(written().at(-1)).toContain("━".repeat(24) + "  100 % (2,001 of 2,000 courses)");
  });
});

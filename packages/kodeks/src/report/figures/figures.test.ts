import { describe, expect, it } from "vitest";
import { barChart } from "./bar-chart.ts";
import { fitText, formatNumber, shortNumber, textWidth, thinTicks } from "./frame.ts";
import { histogram } from "./histogram.ts";
import { rankCurve } from "./rank-curve.ts";

const text = { title: "A title", description: "What is to be seen." };

const bars = barChart({
  ...text,
  axis: "courses",
  bars: [
    { label: "IV Endocrine, nutritional and metabolic diseases", value: 1234 },
    { label: "circulatory system", value: 310.5 },
    { label: "few", value: null, text: "<5" },
    { label: "none", value: 0 },
  ],
});

const discrete = histogram({
  ...text,
  xLabel: "codes",
  yLabel: "courses",
  isDiscrete: true,
  bins: [
    ...Array.from({ length: 12 }, (_, from) => ({ from, to: from + 1, value: 120 - from * 10 })),
    { from: 12, to: null, value: null, text: "<5" },
  ],
});

const log = histogram({
  ...text,
  xLabel: "characters (log scale)",
  yLabel: "courses",
  scale: "log",
  bins: [
    { from: 100, to: 160, value: 3 },
    { from: 160, to: 250, value: 8 },
    { from: 250, to: 400, value: 25_000 },
    { from: 400, to: 630, value: 9 },
  ],
});

const months = histogram({
  ...text,
  xLabel: "year",
  yLabel: "courses",
  bins: [0, 1, 2, 14, 30].map((month) => ({
    from: 2020 + month / 12,
    to: 2020 + (month + 1) / 12,
    value: month + 5,
    label: `month ${month}`,
  })),
});

const curve = rankCurve({
  ...text,
  xLabel: "rank",
  yLabel: "courses",
  series: ["categories", "full codes"].map((name, index) => ({
    name,
    points: [1, 2, 5, 10, 100, 500].map((rank) => ({
      rank,
      count: Math.round(9000 / rank ** (1 + index / 5)),
    })),
  })),
});

const figures = { bars, discrete, log, months, curve };

describe("figures", () => {
  it.each(Object.entries(figures))("draw %s as they did", async (name, svg) => {
    await expect(svg).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  it.each(Object.entries(figures))("keep %s within the figure", (_name, svg) => {
    const numbers = (attribute: string): number[] =>
      [...svg.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value]) =>
        Number(value),
      );
    const height = numbers("height")[0] ?? 0;
    for (const x of ["x", "x1", "x2", "cx"].flatMap(numbers)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(480);
    }
    for (const y of ["y", "y1", "y2", "cy"].flatMap(numbers)) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("tell what they show to those who do not see them", () => {
    for (const svg of Object.values(figures)) {
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="A title"/);
      expect(svg).toContain("<title>A title</title><desc>What is to be seen.</desc>");
    }
    expect(bars).toContain("<title>few: &lt;5</title>");
    expect(discrete).toContain("<title>12 or more: &lt;5</title>");
    expect(log).toContain("<title>250–400: 25,000</title>");
    expect(curve).toContain("full codes: from 9,000 at rank 1 to");
  });

  it("draw bars in proportion", () => {
    const widths = [...bars.matchAll(/class="bar"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths).toHaveLength(3);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(310.5 / 1234, 2);
    expect(widths[2]).toBe(0);
    const heights = [...discrete.matchAll(/class="bar"[^>]* height="([\d.]+)"/g)].map(
      ([, height]) => Number(height),
    );
    expect((heights[6] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(0.5, 2);
  });

  it("draw nothing of data as markup", () => {
    const evil = `</text><script>alert("1")</script>'&`;
    const all = [
      barChart({
        title: evil,
        description: evil,
        axis: evil,
        bars: [{ label: evil, value: 1, text: evil }],
      }),
      histogram({
        title: evil,
        description: evil,
        xLabel: evil,
        yLabel: evil,
        bins: [{ from: 0, to: 1, value: 1, label: evil, text: evil }],
      }),
      rankCurve({
        title: evil,
        description: evil,
        xLabel: evil,
        yLabel: evil,
        series: [{ name: evil, points: [{ rank: 1, count: 1 }] }],
      }),
    ];
    for (const svg of all) {
      expect(svg).not.toContain("<script");
      expect(svg).toContain("&lt;script&gt;");
    }
  });

  it("stand empty, or with a single value", () => {
    const empty = [
      barChart({ ...text, axis: "courses", bars: [] }),
      histogram({ ...text, xLabel: "x", yLabel: "y", bins: [] }),
      histogram({ ...text, xLabel: "x", yLabel: "y", bins: [{ from: 3, to: null, value: 0 }] }),
      rankCurve({ ...text, xLabel: "x", yLabel: "y", series: [{ name: "none", points: [] }] }),
      rankCurve({
        ...text,
        xLabel: "x",
        yLabel: "y",
        series: [{ name: "one", points: [{ rank: 1, count: 1 }] }],
      }),
    ];
    for (const svg of empty) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("have ticks between whole numbers for shares only", () => {
    const chart = (value: number): string =>
      barChart({ ...text, axis: "share", bars: [{ label: "a", value }] });
    expect(chart(0.9)).toContain(">0.4</text>");
    expect(chart(1)).not.toContain(">0.4</text>");
  });

  it("draw three curves at most", () => {
    const series = ["a", "b", "c", "d"].map((name) => ({ name, points: [] }));
    expect(() => rankCurve({ ...text, xLabel: "x", yLabel: "y", series })).toThrow(RangeError);
  });
});

describe("labels", () => {
  it("are cut to the room they have, at whole characters", () => {
    expect(fitText("short", 100)).toBe("short");
    const cut = fitText("👩🏽‍⚕️ a label that is much too long for its room", 120);
    expect(cut.endsWith("…")).toBe(true);
    expect(textWidth(cut)).toBeLessThanOrEqual(120);
    expect(cut).not.toMatch(/\p{Surrogate}/u);
    expect(fitText("long", 0)).toBe("…");
  });

  it("do not run into each other", () => {
    const ticks = thinTicks(
      Array.from({ length: 40 }, (_, index) => ({ at: index * 10, label: "10000" })),
    );
    expect(ticks.length).toBeGreaterThan(2);
    for (const [index, { at }] of ticks.entries()) {
      if (index > 0) expect(at - (ticks[index - 1]?.at ?? 0)).toBeGreaterThan(textWidth("10000"));
    }
  });

  it("give numbers as people read them", () => {
    expect([0, 0.1234, 12.34, 1234567].map(formatNumber)).toEqual([
      "0",
      "0.123",
      "12.3",
      "1,234,567",
    ]);
    expect([0, 5, 2020, 10_000, 12_500, 2_000_000].map(shortNumber)).toEqual([
      "0",
      "5",
      "2020",
      "10k",
      "12.5k",
      "2M",
    ]);
  });
});

import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluationFigures } from "../evaluation-figures.ts";
import { evaluationResultFixture } from "../evaluation-result.fixture.ts";
import { boundaryCurve } from "./boundary-curve.ts";
import { coverageCurve } from "./coverage-curve.ts";
import { codeScatter } from "./code-scatter.ts";
import { textWidth } from "./frame.ts";
import { rateBars } from "./rate-bars.ts";
import { reliability } from "./reliability.ts";
import { scalingCurve } from "./scaling-curve.ts";
import { specialtyDots } from "./specialty-dots.ts";
import { spreadLabels } from "./spread-labels.ts";

const text = { title: "A title", description: "What is to be seen." };

const scaling = scalingCurve({
  title: "Table 1. Level 3",
  description: "Eight scores of four models.",
  xLabel: "training courses (log scale)",
  series: [
    ["F1 micro", 0, [0.31, 0.39, 0.46, 0.53]],
    ["F1 macro", 0, [0.05, 0.11, 0.21, 0.37]],
    ["exact match ratio", 0, [0.06, 0.09, 0.12, 0.18]],
    ["recall@5", 1, [0.52, 0.6, 0.68, 0.74]],
    ["recall@10", 1, [0.62, 0.69, 0.75, 0.8]],
    ["recall@15", 1, [0.66, 0.73, 0.78, 0.81]],
    ["MAP", 1, [0.42, 0.5, 0.58, 0.65]],
    ["precision@recall", 1, [0.35, 0.44, 0.51, 0.58]],
  ].map(([name, group, values]) => ({
    name: name as string,
    group: group as number,
    points: (values as number[]).map((value, index) => ({
      size: [489, 976, 1950, 3903][index],
      value,
      low: value - 0.02,
      high: value + 0.02,
    })),
  })),
});

const boundaries = boundaryCurve({
  title: "Weight disorders (E66)",
  description: "Two rates at five boundaries.",
  marked: [0.5, 0.1],
  series: [
    {
      name: "coded cases found",
      points: [0.5, 0.3, 0.2, 0.1, 0.05].map((boundary, index) => ({
        boundary,
        value: [0.32, 0.55, 0.7, 0.845, 0.92][index],
      })),
    },
    {
      name: "extra cases real",
      points: [0.5, 0.3, 0.2, 0.1, 0.05].map((boundary, index) => ({
        boundary,
        value: [0.957, 0.85, 0.7, 0.53, 0.4][index],
      })),
    },
  ],
});

const drawn = evaluationFigures(evaluationResultFixture());
const figures: Readonly<Record<string, string>> = {
  "table-1-level-3": scaling,
  "boundaries-e66": boundaries,
  ...Object.fromEntries(drawn.map(({ name, svg }) => [name, svg])),
};

describe("figures of the paper", () => {
  it("are all there", () => {
    expect(drawn.map(({ name }) => name)).toEqual([
      "figure-1",
      "figure-2a",
      "figure-2b",
      "figure-3a",
      "figure-3b",
      "calibration",
      "coverage",
    ]);
  });

  it.each(Object.entries(figures))("draw %s as they did", async (name, svg) => {
    await expect(svg).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  it.each(Object.entries(figures))("keep the texts of %s within it and apart", (_name, svg) => {
    const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
    const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
    const boxes = textBoxes(svg);
    expect(boxes.length).toBeGreaterThan(4);
    for (const { left, right, top, bottom, text } of boxes) {
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(right, text).toBeLessThanOrEqual(width + 1);
      expect(top, text).toBeGreaterThanOrEqual(0);
      expect(bottom, text).toBeLessThanOrEqual(height);
    }
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top;
        expect(apart, `${one.text} | ${other.text}`).toBe(true);
      }
    }
  });

  it.each(Object.entries(figures))("tell what %s shows without seeing it", (_name, svg) => {
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+"/);
    expect(svg).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
    expect(svg).not.toMatch(/<script|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  });

  it("can be read without colour: every line has a shape of its own", () => {
    const shapes = [...scaling.matchAll(/class="mark(\d)" transform="[^"]*" d="([^"]*)"/g)].map(
      ([, group, path]) => `${group} ${path}`,
    );
    expect(new Set(shapes).size).toBe(8);
    expect(figures["figure-3a"]).toMatch(/class="bar"[\s\S]*class="hollow0"/);
  });

  it("stand empty, or with a single value", () => {
    const one = { value: 0.5, low: null, high: null };
    const all = [
      scalingCurve({ ...text, xLabel: "x", series: [] }),
      scalingCurve({
        ...text,
        xLabel: "x",
        series: [{ name: "one", group: 0, points: [{ size: 10, ...one }] }],
      }),
      specialtyDots({ ...text, xLabel: "x", rows: [] }),
      codeScatter({ ...text, xKind: "count", xLabel: "x", points: [], bins: [] }),
      codeScatter({
        ...text,
        xKind: "count",
        xLabel: "x",
        points: [{ code: "A00", x: 1, f1: 0, neverPredicted: true }],
        bins: [],
      }),
      rateBars({ ...text, xLabel: "x", yLabel: "y", unit: "codes", bars: [] }),
      reliability({ ...text, bins: [] }),
      coverageCurve({ ...text, points: [], certified: [{ requested: 0.1, accepted: null }] }),
      boundaryCurve({ ...text, series: [], marked: [0.5] }),
    ];
    for (const svg of all) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("draw nothing of data as markup", () => {
    const evil = `</text><script>alert("1")</script>'&`;
    const estimate = { value: 0.5 };
    const label = { title: evil, description: evil };
    const all = [
      scalingCurve({
        ...label,
        xLabel: evil,
        series: [{ name: evil, group: 0, points: [{ size: 3, ...estimate }] }],
      }),
      specialtyDots({
        ...label,
        xLabel: evil,
        rows: [{ name: evil, median: 0.5, departments: [{ name: evil, courses: 1, value: 0.5 }] }],
      }),
      codeScatter({
        ...label,
        xKind: "share",
        xLabel: evil,
        points: [{ code: evil, x: 0.5, f1: 0.5, neverPredicted: false }],
        bins: [],
        named: [evil],
      }),
      rateBars({
        ...label,
        xLabel: evil,
        yLabel: evil,
        unit: evil,
        bars: [{ label: evil, count: 3, ...estimate }],
      }),
    ];
    for (const svg of all) {
      expect(svg).not.toContain("<script");
      expect(svg).toContain("&lt;script&gt;");
    }
  });
});

interface TextBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** About where texts stand; a real font is narrower than the estimate. */
function textBoxes(svg: string): TextBox[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]+)<\/text>/g)].map(
    ([, attributes = "", text = ""]) => {
      const of = (name: string): string =>
        new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
      const size = of("class").includes("title") ? 14 : of("class").includes("small") ? 11 : 12;
      const width = textWidth(text, size) * 0.97;
      const anchor = of("text-anchor");
      const x = Number(of("x"));
      const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
      const y = Number(of("y"));
      return { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2, text };
    },
  );
}

describe("spreadLabels", () => {
  it("keeps labels apart, in order and in bounds, and moves none without need", () => {
    const wanted = array(double({ min: 0, max: 300, noNaN: true }), { maxLength: 20 });
    assert(
      property(wanted, (places) => {
        const labels = places.map((at) => ({ at }));
        const spread = spreadLabels(labels, 15, 0, 300);
        const order = places.map((_, index) => index).sort((a, b) => places[a] - places[b]);
        for (const [place, index] of order.entries()) {
          expect(spread[index]).toBeGreaterThanOrEqual(-1e-9);
          expect(spread[index]).toBeLessThanOrEqual(300 + 1e-9);
          const before = order[place - 1];
          if (before === undefined) continue;
          expect(spread[index] - spread[before]).toBeGreaterThanOrEqual(15 - 1e-9);
        }
      }),
    );
    expect(spreadLabels([{ at: 10 }, { at: 50 }], 15, 0, 100)).toEqual([10, 50]);
    expect(spreadLabels([{ at: 50 }, { at: 50 }], 20, 0, 100)).toEqual([40, 60]);
  });
});

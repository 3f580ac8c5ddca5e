import { describe, expect, it } from "vitest";
import { boundarySteps } from "./boundary-steps.ts";

const text = { title: "Cases", description: "Cases at two boundaries.", yLabel: "courses" };
const series = (name: string, values: readonly number[]) => ({
  name,
  points: values.map((value, i) => ({ boundary: [0.5, 0.1][i], value, low: 0, high: value + 9 })),
});

/** The vertical places of all that is drawn at a point. */
const places = (svg: string): number[] =>
  [...svg.matchAll(/ (?:cy|y1|y2)="([\d.-]+)"/g)].map(([, at]) => Number(at));

describe("boundarySteps", () => {
  it.each([[undefined], [100]])(
    "keeps points and intervals within the figure, up to %s",
    (most) => {
      const svg = boundarySteps({
        ...text,
        series: [series("a", [3, 91])],
        ...(most === undefined ? {} : { most }),
      });
      const height = Number(/viewBox="0 0 \d+ (\d+)/.exec(svg)?.[1]);
      expect(places(svg).length).toBeGreaterThan(4);
      for (const at of places(svg)) expect(at > 30 && at < height).toBe(true);
    },
  );

  it("names series where there are several", () => {
    const [a, b] = [series("coded", [1, 2]), series("extra", [3, 4])];
    expect(boundarySteps({ ...text, series: [a, b] })).toMatch(/>coded<.*>extra</s);
    expect(boundarySteps({ ...text, series: [a] })).not.toContain(">coded<");
    expect(() => boundarySteps({ ...text, series: [a, a, a, a] })).toThrow(RangeError);
  });
});

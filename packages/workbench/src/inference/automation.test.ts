import { describe, expect, it } from "vitest";
import { automationOf, calibrate, courseConfidence } from "./automation.ts";

const thresholds = {
  tau: 0.4,
  evidence: 0.05,
  automation: {
    tau: 0.5,
    platt: { slope: 1, intercept: 0 },
    delta: 0.05,
    certified: [
      { requested: 0.05, confidence: null, reason: "error-too-high" },
      { requested: 0.1, confidence: 0.9, reason: null },
      { requested: 0.2, confidence: 0.7, reason: null },
    ],
  },
};

describe("automationOf", () => {
  it("takes the most lenient certified rate that was asked for", () => {
    expect(automationOf(thresholds, 0.1)).toMatchObject({ error: 0.1, confidence: 0.9 });
    expect(automationOf(thresholds, 0.15)).toMatchObject({ error: 0.1, confidence: 0.9 });
    expect(automationOf(thresholds, 1)).toMatchObject({ error: 0.2, confidence: 0.7 });
    expect(automationOf(thresholds, 0.05)).toMatchObject({ error: 0.05, confidence: null });
    expect(automationOf(thresholds, 0.01)).toMatchObject({ error: 0.01, confidence: null });
  });

  it("is null for a model without", () => {
    expect(automationOf({ tau: 0.4 }, 0.1)).toBeNull();
    expect(automationOf({ automation: null }, 0.1)).toBeNull();
  });
});

describe("calibration", () => {
  const automation = automationOf(thresholds, 0.1);
  if (automation === null) throw new Error("no automation");

  it("scales a score's logit", () => {
    expect(calibrate(automation, 0.8)).toBeCloseTo(0.8, 10);
    const steeper = { ...automation, platt: { slope: 2, intercept: -1 } };
    expect(calibrate(steeper, 0.8)).toBeCloseTo(1 / (1 + Math.exp(1 - 2 * Math.log(4))), 10);
  });

  it("multiplies the chances of each code being right", () => {
    const scores = Float32Array.of(0.75, 0.25, 0.5);
    expect(courseConfidence(automation, scores)).toBeCloseTo(0.75 * 0.75 * 0.5, 6);
    expect(courseConfidence(automation, Float32Array.of(0, 1))).toBeGreaterThan(0.99);
  });
});

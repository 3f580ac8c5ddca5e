import { describe, expect, it } from "vitest";
import { LabelSpace } from "../dataset/label-space.ts";
import type { Thresholds } from "../model/thresholds.ts";
import { decideAutomation } from "./decide-automation.ts";

const labels = new LabelSpace(3, [
  { code: "E11", count: 9, primary: 4 },
  { code: "I10", count: 9, primary: 1 },
]);
const thresholds: Thresholds = {
  tau: 0.5,
  evidence: 0.05,
  tunedOn: "validation",
  automation: {
    tau: 0.4,
    platt: { slope: 1, intercept: 0 },
    delta: 0.05,
    tuningPatients: 100,
    certifyingPatients: 100,
    certified: [
      { requested: 0.05, confidence: null, reason: "error-too-high" },
      { requested: 0.1, confidence: 0.6, reason: null },
    ],
  },
};
const trained = { thresholds, labels };

describe("decideAutomation", () => {
  it("codes what is sure enough, with the set that was certified", () => {
    const decision = decideAutomation(trained, Float32Array.of(0.9, 0.1));
    expect(decision).toMatchObject({
      decision: "auto-code",
      codes: ["E11"],
      error: 0.1,
      boundary: 0.6,
    });
    expect(decision?.confidence).toBeCloseTo(0.81, 6);
    expect(decideAutomation(trained, Float32Array.of(0.45, 0.45))).toMatchObject({
      decision: "review",
      codes: ["E11", "I10"],
    });
  });

  it("reviews everything where nothing could be certified", () => {
    expect(decideAutomation(trained, Float32Array.of(1, 0), 0.05)).toMatchObject({
      decision: "review",
      boundary: null,
    });
  });

  it("says nothing of a model that was not certified, and refuses to be asked", () => {
    const { automation: _, ...without } = thresholds;
    const plain = { thresholds: without, labels };
    expect(decideAutomation(plain, Float32Array.of(1, 0))).toBeNull();
    expect(() => decideAutomation(plain, Float32Array.of(1, 0), 0.1)).toThrow(
      expect.objectContaining({ code: "USAGE" }),
    );
    expect(() => decideAutomation(trained, Float32Array.of(1, 0), 0.15)).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining("0.05, 0.1") as string }),
    );
  });
});

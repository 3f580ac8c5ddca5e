import { describe, expect, it } from "vitest";
import type {
  CourseGroup,
  Estimate,
  EvaluationResult,
  JsonMetrics,
} from "../evaluation/evaluation-result.ts";
import { suppress } from "./suppress.ts";

const estimate: Estimate = { value: 0.5, low: 0.4, high: 0.6 };
const group = (name: string, courses: number, patients = courses): CourseGroup => ({
  name,
  courses,
  patients,
  humanCodes: 3 * courses,
  f1Micro: estimate,
  precisionMicro: estimate,
  recallMicro: estimate,
  exactMatch: estimate,
  recallAt10: estimate,
  meanAveragePrecision: estimate,
});
const point = { code: "E11", title: null, occurrences: 50, positives: 9, predicted: 8, f1: 0.5 };

const result: EvaluationResult = {
  schemaVersion: 2,
  split: "test",
  level: 3,
  recipe: "small",
  model: { architecture: "plm-ca", parameters: 1, labels: 2, sha256: "", trainingCourses: 9 },
  metrics: {} as JsonMetrics,
  otherLabelSpace: {} as JsonMetrics,
  thresholds: [
    { threshold: 0.5, predicted: 40, precision: 0.5, recall: 0.5, f1: 0.5 },
    { threshold: 0.9, predicted: 2, precision: 0.5, recall: 0.1, f1: 0.2 },
  ],
  courses: [
    {
      dimension: "sex",
      minimumCourses: 1,
      groups: [group("female", 60), group("male", 30), group("other", 3)],
      tooFew: [],
    },
    {
      dimension: "hospital",
      minimumCourses: 10,
      groups: [group("North", 50), group("South", 20, 4)],
      tooFew: [
        { name: "East", courses: 2 },
        { name: "West", courses: 4 },
        { name: null, courses: 5 },
      ],
    },
  ],
  codes: [],
  roles: null,
  suggestedPrimary: null,
  figures: {
    figure1: {
      minimumCourses: 10,
      specialties: [
        {
          specialty: "surgery",
          median: 0.5,
          departments: [{ department: "A", courses: 12, f1Micro: estimate }],
        },
      ],
      tooFew: [{ name: "B", courses: 4 }],
    },
    figure2a: {
      codes: [
        point,
        { ...point, code: "I10", positives: 4 },
        { ...point, code: "J45", predicted: 0 },
      ],
      neverPredictedShare: 1 / 3,
      correlation: 0.1,
    },
    figure2b: null,
  },
  calibration: {
    bins: [
      { from: 0, to: 0.5, pairs: 100, meanScore: 0.1, observed: { value: 0.02, low: 0, high: 1 } },
      { from: 0.5, to: 1, pairs: 100, meanScore: 0.7, observed: estimate },
    ],
    expectedCalibrationError: estimate,
    suggestedFrom: 0.01,
    expectedCalibrationErrorSuggested: estimate,
    brier: estimate,
  },
  automation: null,
  baselines: [],
  comparison: null,
  suppression: { below: null, hidden: 0 },
  leftOut: [],
};

describe("suppress", () => {
  const hidden = suppress(result, 5);

  it("changes nothing unless told to", () => {
    expect(suppress(result, null)).toBe(result);
  });

  it("leaves no small count anywhere", () => {
    const small: number[] = [];
    JSON.stringify(hidden, (key, value: unknown) => {
      const isCount = ["courses", "patients", "predicted", "positives", "pairs"].includes(key);
      if (isCount && typeof value === "number" && value > 0 && value < 5) small.push(value);
      return value;
    });
    expect(small).toEqual([]);
    expect(hidden.suppression.below).toBe(5);
    expect(hidden.suppression.hidden).toBeGreaterThan(5);
  });

  it("hides a second group where one alone would follow from the total", () => {
    const courses = hidden.courses[0].groups.map(({ courses }) => courses);
    expect(courses).toEqual([60, null, null]);
    expect(hidden.courses[0].groups[1].f1Micro.value).toBeNull();
    expect(hidden.figures.figure1.specialties[0].departments[0].courses).toBeNull();
  });

  it("hides groups of few patients, and lists the small ones by name", () => {
    expect(hidden.courses[1].groups.map(({ courses }) => courses)).toEqual([50, null]);
    expect(hidden.courses[1].tooFew).toEqual([
      { name: "East", courses: null },
      { name: "West", courses: null },
      { name: null, courses: 5 },
    ]);
  });

  it("keeps zeros, which name nobody", () => {
    expect(hidden.figures.figure2a.codes.map(({ f1 }) => f1)).toEqual([0.5, null, 0.5]);
    expect(hidden.thresholds.map(({ predicted }) => predicted)).toEqual([40, null]);
  });

  it("hides bins of which few came true", () => {
    expect(hidden.calibration.bins.map(({ pairs }) => pairs)).toEqual([null, 100]);
  });
});

import { createRandom } from "../base/random.ts";
import type {
  CourseGroup,
  Differences,
  Estimate,
  EvaluationResult,
  JsonMetrics,
} from "../evaluation/evaluation-result.ts";

const specialtyNames = [
  "clinical neurophysiology",
  "ophthalmology",
  "orthopaedic surgery",
  "plastic surgery",
  "oto-rhino-laryngology",
  "gynaecology and obstetrics",
  "dermatology",
  "urology",
  "oncology",
  "cardiology",
  "paediatrics",
  "general surgery",
  "haematology",
  "pulmonary medicine",
  "rheumatology",
  "gastroenterology",
  "endocrinology",
  "nephrology",
  "neurology",
  "infectious diseases",
  "geriatrics",
  "child and adolescent psychiatry",
];

/** An evaluation with numbers of the sizes that real ones have, for tests of what is drawn from it. */
export function evaluationResultFixture(seed = 7): EvaluationResult {
  const random = createRandom(seed);
  const around = (middle: number, spread: number): number =>
    Math.max(0, Math.min(1, middle + (random.next() + random.next() - 1) * spread));
  const estimate = (value: number, half = 0.012): Estimate => ({
    value,
    low: Math.max(0, value - half),
    high: Math.min(1, value + half),
  });
  const metrics = jsonMetrics(0.62, estimate);
  const specialties = specialtyNames
    .map((specialty, index) => {
      const level = 0.86 - index * 0.016;
      const departments = Array.from({ length: 1 + random.nextInt(8) }, (_, place) => ({
        department: `${specialty} ${String.fromCodePoint(65 + place)}`,
        courses: 100 + random.nextInt(900),
        f1Micro: estimate(around(level, 0.09), 0.03),
      })).sort((a, b) => (a.f1Micro.value ?? 0) - (b.f1Micro.value ?? 0));
      const median = departments[Math.floor(departments.length / 2)]?.f1Micro.value ?? null;
      return { specialty, median, departments };
    })
    .sort((a, b) => (b.median ?? 0) - (a.median ?? 0));
  const codes = Array.from({ length: 300 }, (_, index) => {
    const occurrences = Math.max(1, Math.round(40_000 / (index + 1) ** 1.25));
    const level = Math.log10(occurrences) * 0.19;
    const f1 = around(level - 0.05, 0.3);
    const isNever = f1 < 0.03;
    return {
      code:
        index === 0
          ? "I10"
          : index === 9
            ? "E66"
            : `${"ABCDEFGHKLMN"[index % 12]}${10 + (index % 90)}`,
      title: index === 0 ? "Essential (primary) hypertension" : null,
      occurrences,
      positives: Math.max(1, Math.round(occurrences / 12)),
      predicted: isNever ? 0 : Math.round(occurrences / 11),
      f1: isNever ? 0 : f1,
    };
  });
  const frequent = codes
    .filter(({ occurrences }) => occurrences > 200)
    .map((code) => {
      const secondaryShare =
        code.code === "I10" ? 0.88 : code.code === "E66" ? 0.85 : around(0.5, 0.5);
      return { ...code, secondaryShare, f1: around(0.75 - secondaryShare * 0.35, 0.15) };
    });
  const group = (name: string, level: number): CourseGroup => ({
    name,
    courses: 200 + random.nextInt(2000),
    patients: 150 + random.nextInt(900),
    humanCodes: 400 + random.nextInt(3000),
    f1Micro: estimate(around(level, 0.05), 0.03),
    precisionMicro: estimate(around(level, 0.05), 0.03),
    recallMicro: estimate(around(level, 0.05), 0.03),
    exactMatch: estimate(around(level - 0.3, 0.05), 0.03),
    recallAt10: estimate(around(level + 0.25, 0.05), 0.03),
    meanAveragePrecision: estimate(around(level + 0.1, 0.05), 0.03),
  });
  return {
    schemaVersion: 2,
    split: "test",
    level: 3,
    recipe: "small",
    model: {
      architecture: "plm-ca",
      parameters: 1_639_425,
      labels: 324,
      sha256: "57763e7060fa12d9093d62628a83b0ce2b0016797d73c1ff3bea41c273fd8e0c",
      trainingCourses: 19_539,
    },
    metrics,
    otherLabelSpace: { ...metrics, labelSpace: "reference" },
    thresholds: [0.05, 0.1, 0.41, 0.5, 0.9].map((threshold) => ({
      threshold,
      predicted: Math.round(6000 * (1 - threshold)),
      precision: 0.4 + threshold / 2,
      recall: 0.9 - threshold / 2,
      f1: 0.62 - Math.abs(threshold - 0.41) / 2,
    })),
    courses: [
      {
        dimension: "sex",
        minimumCourses: 30,
        groups: [group("F", 0.62), group("M", 0.61)],
        tooFew: [{ name: null, courses: 7 }],
      },
      {
        dimension: "department",
        minimumCourses: 30,
        groups: Array.from({ length: 40 }, (_, index) => ({
          ...group(`department ${index + 1}`, 0.6),
          specialty: specialtyNames[index % specialtyNames.length],
        })),
        tooFew: [{ name: "department 99", specialty: "urology", courses: null }],
      },
    ],
    codes: [
      {
        dimension: "frequency",
        groups: [1, 10, 100, 1000].map((from, index) => ({
          from,
          to: from === 1000 ? null : from * 10,
          codes: 120 - index * 25,
          codesWithPositives: 100 - index * 20,
          humanCodes: 40 * 4 ** index,
          f1Macro: estimate(0.15 + index * 0.17, 0.03),
          f1Micro: estimate(0.2 + index * 0.16, 0.03),
          neverPredictedShare: [0.6, 0.22, 0.02, 0][index] ?? 0,
        })),
      },
    ],
    roles: (["primary", "secondary"] as const).map((role, index) => ({
      role,
      courses: 2405 - index * 900,
      codes: 2334 - index * 200,
      recallAt5: estimate(0.905 - index * 0.22),
      recallAt10: estimate(0.951 - index * 0.12),
      recallAt15: estimate(0.963 - index * 0.09),
      recallAt5Pooled: estimate(0.9 - index * 0.24),
      recallAt10Pooled: estimate(0.95 - index * 0.15),
      recallAt15Pooled: estimate(0.96 - index * 0.1),
      recallAtTau: estimate(0.71 - index * 0.25),
    })),
    suggestedPrimary: {
      courses: 2334,
      accuracy: estimate(0.61),
      suggestedShare: estimate(0.93),
      accuracyAmongSuggested: estimate(0.655),
      accuracyOfHighestScore: estimate(0.57),
    },
    figures: {
      figure1: {
        minimumCourses: 100,
        specialties,
        tooFew: [{ name: "urology K", specialty: "urology", courses: 41 }],
      },
      figure2a: { codes, neverPredictedShare: 0.201, correlation: 0.71 },
      figure2b: { moreThanOccurrences: 1000, codes: frequent, correlation: -0.52 },
    },
    calibration: {
      bins: Array.from({ length: 10 }, (_, index) => {
        const meanScore = index / 10 + 0.045;
        return {
          from: index / 10,
          to: (index + 1) / 10,
          pairs: index === 0 ? 770_000 : Math.round(2400 / index),
          meanScore: index === 0 ? 0.004 : meanScore,
          observed: estimate(
            index === 0 ? 0.003 : around(meanScore * 0.94, 0.03),
            0.008 + index / 300,
          ),
        };
      }),
      expectedCalibrationError: estimate(0.0021, 0.0003),
      suggestedFrom: 0.1,
      expectedCalibrationErrorSuggested: estimate(0.031, 0.004),
      brier: estimate(0.0041, 0.0002),
    },
    automation: {
      tau: 0.41,
      platt: { slope: 1.04, intercept: -0.08 },
      tuningPatients: 320,
      certifyingPatients: 480,
      delta: 0.05,
      exactMatch: estimate(0.42),
      source: "model",
      certified: [
        {
          requested: 0.05,
          confidence: null,
          reason: "error-too-high",
          coverage: { value: null, low: null, high: null },
          realisedError: { value: null, low: null, high: null },
          oracleCoverage: 0.44,
          shareOfOracle: null,
          ceilingCoverage: 0.442,
        },
        {
          requested: 0.2,
          confidence: 0.71,
          reason: null,
          coverage: estimate(0.28),
          realisedError: estimate(0.171),
          oracleCoverage: 0.3,
          shareOfOracle: 0.93,
          ceilingCoverage: 0.525,
        },
      ],
      curve: Array.from({ length: 100 }, (_, index) => {
        const coverage = (index + 1) / 100;
        return { confidence: 1 - coverage, coverage, error: 0.08 + 0.5 * coverage ** 0.9 };
      }),
      areaUnderCurve: 0.31,
      areaUnderCurveOracle: 0.14,
    },
    baselines: (
      [
        [
          "frequency-prior",
          "Frequency prior",
          "The same codes for everybody, by their frequency in training.",
          0.09,
        ],
        [
          "title-dictionary",
          "Dictionary of titles",
          "A code whose title stands in a note and is not negated.",
          0.22,
        ],
        [
          "linear-ngrams",
          "Linear n-grams",
          "One logistic regression a code over hashed n-grams.",
          0.51,
        ],
      ] as const
    ).map(([name, title, description, level]) => ({
      name,
      title,
      description,
      metrics: jsonMetrics(level, estimate),
      differences: differencesOf(0.62 - level),
      seconds: 12.3,
    })),
    comparison: null,
    suppression: { below: 5, hidden: 3 },
    leftOut: [{ what: "courses by hospital", why: "no course of the split has a hospital" }],
  };
}

function differencesOf(difference: number): Differences {
  const one = { value: difference, low: difference - 0.02, high: difference + 0.02, p: 0.002 };
  return {
    f1Micro: one,
    f1Macro: one,
    meanAveragePrecision: one,
    recallAt10: one,
    exactMatch: one,
  };
}

function jsonMetrics(level: number, estimate: (value: number) => Estimate): JsonMetrics {
  const at = (offset: number): Estimate => estimate(Math.max(0, Math.min(1, level + offset)));
  return {
    precisionMicro: at(-0.02),
    recallMicro: at(0.03),
    f1Micro: at(0),
    f1Macro: at(-0.2),
    f1MacroHarmonic: at(-0.17),
    exactMatch: at(-0.21),
    recallAt5: at(0.21),
    recallAt10: at(0.29),
    recallAt15: at(0.31),
    recallAt5Pooled: at(0.17),
    recallAt10Pooled: at(0.25),
    recallAt15Pooled: at(0.28),
    precisionAtRecall: at(0.04),
    meanAveragePrecision: at(0.11),
    aurocMicro: at(0.37),
    aurocMacro: at(0.3),
    auprcMicro: at(0.02),
    auprcMacro: at(-0.18),
    documents: 2405,
    patients: 858,
    documentsWithoutCodes: 3,
    labels: 324,
    codesWithPositives: 310,
    neverPredictedShare: 0.201,
    macroCountsUnseen: true,
    labelSpace: "full",
    tau: 0.41,
    unseenShare: 0.0123,
    confidence: 0.95,
    resamples: 1000,
    curveResamples: 1000,
    seed: 1,
  };
}

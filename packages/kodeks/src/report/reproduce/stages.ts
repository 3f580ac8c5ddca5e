import type { ReproduceSettings } from "./settings.ts";
import type { TimedStage } from "./time-left.ts";

// Measured with the tiny encoder on two cores; another machine is told by its first stages.
const simulatedPerSecond = 500;
const preparedPerSecond = 250;
const trainedPerSecond = 35;
const scoredPerSecond = 120;
const coursesPerPatient = 3.3;
/** Of the courses, those that the selection keeps; more of a larger cohort, which has fewer rare codes. */
const keptShare = 0.75;

/** The stages of a reproduction with about how many seconds each takes. */
export function expectedStages(settings: ReproduceSettings): TimedStage[] {
  const { patients, testShare, validationShare, parts, level5Part, epochs } = settings;
  const courses = patients * coursesPerPatient * keptShare;
  const test = courses * testShare;
  const validation = courses * validationShare;
  const training = courses - test - validation;
  const count = (value: number): string => Math.round(value).toLocaleString("en");
  const model = (level: 3 | 5, part: number): TimedStage => ({
    name: `training and measuring level ${level} on about ${count(training / part)} courses`,
    expected:
      epochs * (training / part / trainedPerSecond + validation / scoredPerSecond) +
      test / scoredPerSecond +
      5,
  });
  return [
    {
      name: `simulating ${count(patients)} patients`,
      expected: (patients * coursesPerPatient) / simulatedPerSecond,
    },
    { name: "preparing the dataset", expected: courses / preparedPerSecond },
    ...parts.toSorted((a, b) => b - a).map((part) => model(3, part)),
    model(5, level5Part),
    { name: "evaluating against simple models", expected: test / scoredPerSecond + courses / 50 },
    { name: "audits and report", expected: (test + validation) / scoredPerSecond + 10 },
  ];
}

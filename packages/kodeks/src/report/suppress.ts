import type {
  CalibrationBin,
  CodeGroup,
  CodePoint,
  CourseBreakdown,
  CourseGroup,
  EvaluationResult,
  Figure1,
  RoleRecall,
  SmallGroup,
} from "../evaluation/evaluation-result.ts";
import { noEstimate } from "./json-figures.ts";

/**
 * The report with every count of courses, patients or codes from 1 to `below` − 1 taken out, and with it
 * what was computed from so few. Where one group alone of a breakdown would be hidden, its count would follow
 * from the total: then the smallest of the others is hidden too.
 *
 * @param below null to leave everything
 */
export function suppress(result: EvaluationResult, below: number | null): EvaluationResult {
  if (below === null) return result;
  const hider = createHider(below);
  const { figures } = result;
  const hidden: EvaluationResult = {
    ...result,
    thresholds: result.thresholds.map((point) =>
      hider.isSmall(point.predicted)
        ? { ...point, predicted: hider.hide(), precision: null }
        : point,
    ),
    courses: result.courses.map((breakdown) => hideGroups(breakdown, hider)),
    codes: result.codes.map((breakdown) => ({
      ...breakdown,
      groups: breakdown.groups.map((group) => hideCodeGroup(group, hider)),
    })),
    roles: result.roles?.map((role) => hideRole(role, hider)) ?? null,
    suggestedPrimary:
      result.suggestedPrimary !== null && hider.isSmall(result.suggestedPrimary.courses)
        ? {
            courses: hider.hide(),
            accuracy: noEstimate,
            suggestedShare: noEstimate,
            accuracyAmongSuggested: noEstimate,
            accuracyOfHighestScore: noEstimate,
          }
        : result.suggestedPrimary,
    figures: {
      figure1: hideFigure1(figures.figure1, hider),
      figure2a: {
        ...figures.figure2a,
        codes: figures.figure2a.codes.map((point) => hidePoint(point, hider)),
      },
      figure2b:
        figures.figure2b === null
          ? null
          : {
              ...figures.figure2b,
              codes: figures.figure2b.codes.map((point) => hidePoint(point, hider)),
            },
    },
    calibration: {
      ...result.calibration,
      bins: result.calibration.bins.map((bin) => hideBin(bin, hider)),
    },
    automation:
      result.automation === null
        ? null
        : {
            ...result.automation,
            tuningPatients: hider.count(result.automation.tuningPatients),
            certifyingPatients: hider.count(result.automation.certifyingPatients),
          },
  };
  return { ...hidden, suppression: { below, hidden: hider.hidden() } };
}

interface Hider {
  isSmall(count: number | null): boolean;
  /** Null, and one more hidden. */
  hide(): null;
  count(count: number | null): number | null;
  hidden(): number;
}

function createHider(below: number): Hider {
  let hidden = 0;
  const isSmall = (count: number | null): boolean => count !== null && count > 0 && count < below;
  const hide = (): null => {
    hidden += 1;
    return null;
  };
  return {
    isSmall,
    hide,
    count: (count) => (isSmall(count) ? hide() : count),
    hidden: () => hidden,
  };
}

/** Which of some counts are hidden: the small ones, and one more where that would be one alone. */
function hiddenPlaces(counts: readonly (number | null)[], hider: Hider): Set<number> {
  const small = new Set([...counts.keys()].filter((i) => hider.isSmall(counts[i])));
  if (small.size !== 1) return small;
  const others = [...counts.keys()].filter((i) => !small.has(i) && (counts[i] ?? 0) > 0);
  others.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  if (others.length > 0) small.add(others[0]);
  return small;
}

function hideGroups(breakdown: CourseBreakdown, hider: Hider): CourseBreakdown {
  const { groups, tooFew } = breakdown;
  const counts = [...groups, ...tooFew].map(({ courses }) => courses);
  const places = hiddenPlaces(counts, hider);
  return {
    ...breakdown,
    groups: groups.map((group, i) =>
      places.has(i) ? hideGroup(group, hider) : patientsOf(group, hider),
    ),
    tooFew: tooFew.map((group, i) =>
      places.has(groups.length + i) ? { ...group, courses: hider.hide() } : group,
    ),
  };
}

/** Few patients may have many courses. */
function patientsOf(group: CourseGroup, hider: Hider): CourseGroup {
  return hider.isSmall(group.patients) || hider.isSmall(group.humanCodes)
    ? hideGroup(group, hider)
    : group;
}

function hideGroup({ name, specialty }: CourseGroup, hider: Hider): CourseGroup {
  return {
    name,
    ...(specialty === undefined ? {} : { specialty }),
    courses: hider.hide(),
    patients: null,
    humanCodes: null,
    f1Micro: noEstimate,
    precisionMicro: noEstimate,
    recallMicro: noEstimate,
    exactMatch: noEstimate,
    recallAt10: noEstimate,
    meanAveragePrecision: noEstimate,
  };
}

function hideCodeGroup(group: CodeGroup, hider: Hider): CodeGroup {
  if (!hider.isSmall(group.humanCodes)) return group;
  return {
    ...group,
    humanCodes: hider.hide(),
    f1Macro: noEstimate,
    f1Micro: noEstimate,
    neverPredictedShare: null,
  };
}

function hideRole(role: RoleRecall, hider: Hider): RoleRecall {
  if (!hider.isSmall(role.courses) && !hider.isSmall(role.codes)) return role;
  return {
    role: role.role,
    courses: hider.hide(),
    codes: null,
    recallAt5: noEstimate,
    recallAt10: noEstimate,
    recallAt15: noEstimate,
    recallAt5Pooled: noEstimate,
    recallAt10Pooled: noEstimate,
    recallAt15Pooled: noEstimate,
    recallAtTau: noEstimate,
  };
}

function hideFigure1(figure: Figure1, hider: Hider): Figure1 {
  const departments = figure.specialties.flatMap(({ departments: own }) => own);
  const counts = [...departments, ...figure.tooFew].map(({ courses }) => courses);
  const places = hiddenPlaces(counts, hider);
  let place = 0;
  return {
    ...figure,
    specialties: figure.specialties.map((specialty) => ({
      ...specialty,
      departments: specialty.departments.map((department) =>
        places.has(place++)
          ? { ...department, courses: hider.hide(), f1Micro: noEstimate }
          : department,
      ),
    })),
    tooFew: figure.tooFew.map((group): SmallGroup =>
      places.has(place++) ? { ...group, courses: hider.hide() } : group,
    ),
  };
}

/** F1 of few courses tells who they are; occurrences in training stay unless they are few themselves. */
function hidePoint<Point extends CodePoint>(point: Point, hider: Hider): Point {
  const isHidden =
    hider.isSmall(point.positives) ||
    hider.isSmall(point.predicted) ||
    hider.isSmall(point.occurrences);
  if (!isHidden) return point;
  return {
    ...point,
    occurrences: hider.isSmall(point.occurrences) ? null : point.occurrences,
    positives: hider.hide(),
    predicted: null,
    f1: null,
  };
}

function hideBin(bin: CalibrationBin, hider: Hider): CalibrationBin {
  const positives = (bin.pairs ?? 0) * (bin.observed.value ?? 0);
  if (!hider.isSmall(bin.pairs) && !hider.isSmall(Math.round(positives))) return bin;
  return { ...bin, pairs: hider.hide(), meanScore: null, observed: noEstimate };
}

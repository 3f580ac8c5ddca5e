import { KodeksError } from "../base/errors.ts";
import { scoresOf } from "../evaluation/score-matrix.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import { parseCodeSet } from "../icd10/code-range.ts";
import type { AuditedSplit } from "./audited-split.ts";

/** What a model and the coders said about a set of codes, course by course. */
export interface CodeSetScores {
  /** As it was asked for. */
  readonly text: string;
  /** Labels of the set, ascending. */
  readonly members: readonly number[];
  /** Highest score of a member, `[documents]`. */
  readonly scores: Float32Array;
  /** The member with that score, `[documents]`; -1 of a set without members. */
  readonly best: Int32Array;
  /** Whether a human gave any code of the set, one that the model does not know included, `[documents]`. */
  readonly coded: readonly boolean[];
  /** Whether any of them is the primary diagnosis, `[documents]`. */
  readonly primary: readonly boolean[];
}

/**
 * The labels of a set of codes such as `X60-X85`. With labels of level 3 a full code stands for its category.
 *
 * @throws KodeksError BAD_CODE (not a set of codes), NO_SUCH_LABELS (none is in the label space)
 */
export function membersOf(text: string, labels: LabelSpace): readonly number[] {
  const set = parseCodeSet(text);
  const members = labels.codes.flatMap((code, label) => (set.contains(code) ? [label] : []));
  if (members.length === 0) {
    throw new KodeksError("NO_SUCH_LABELS", "the model knows no code of the set", {
      where: `--codes, at level ${labels.level}`,
      remedy:
        "Name codes that the training data has (labels.json of the model lists them); a model of level 3 knows categories such as E66, not E66.0.",
    });
  }
  return members;
}

/**
 * Scores a set by its highest member; coded means any code of the set (docs/audits.md), one that the model does not
 * know included, for a course that has it is no extra case.
 *
 * @param members as {@link membersOf} gives them; of none, scores are 0
 */
export function codeSetScores(
  text: string,
  members: readonly number[],
  { matrix, courses }: Pick<AuditedSplit, "matrix" | "courses">,
): CodeSetScores {
  const inSet = new Set(members);
  const set = parseCodeSet(text);
  const scores = new Float32Array(matrix.documents);
  const best = new Int32Array(matrix.documents).fill(-1);
  for (let document = 0; document < matrix.documents; document++) {
    const own = scoresOf(matrix, document);
    for (const label of members) {
      if (best[document] >= 0 && own[label] <= scores[document]) continue;
      best[document] = label;
      scores[document] = own[label];
    }
  }
  const unseen = courses.map((course) => course.unseen.filter(({ code }) => set.contains(code)));
  return {
    text,
    members,
    scores,
    best,
    coded: matrix.human.map(
      (codes, document) => codes.some((label) => inSet.has(label)) || unseen[document].length > 0,
    ),
    primary: courses.map(
      (course, document) =>
        members.some((label) => course.primary.has(label)) ||
        unseen[document].some(({ role }) => role === "primary"),
    ),
  };
}

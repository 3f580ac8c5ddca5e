import type { Evidence } from "../../cohort/course.ts";

/** What a marked span of a note is evidence of: a condition of the course, and in which way. */
export interface Mark {
  /** Place of the condition in the course's list. */
  readonly condition: number;
  readonly kind: Exclude<Evidence["kind"], "diagnosis">;
}

/** The id under which a note's grammar carries a mark. */
export function markId({ condition, kind }: Mark): string {
  return `${condition}:${kind}`;
}

/** The mark of an id; null for what is no evidence. */
export function readMark(id: string): Mark | null {
  const match = /^(\d+):(explicit|generic|drug|result|inferred)$/.exec(id);
  return match === null ? null : { condition: Number(match[1]), kind: match[2] as Mark["kind"] };
}

/** The id of a mention of something that the patient does not have. */
export const unmarked = "absent";

import { stat } from "node:fs/promises";
import { KodeksError } from "../base/errors.ts";
import { openTable } from "../cohort/sources/rows/open-table.ts";

/** What a reviewer may answer about a course, and in which words it is shown. */
export const verdictTitles = {
  explicit: "explicitly mentioned",
  supported: "supported by drug or result",
  inferred: "inferred from findings",
  "historical-or-negated": "historical or negated",
  wrong: "wrong",
} as const;

export type Verdict = keyof typeof verdictTitles;
export const verdicts = Object.keys(verdictTitles) as Verdict[];

/** Documented: named, or shown by what was given or measured (docs/audits.md). Inferred is counted by itself. */
export const isValid = (verdict: Verdict): boolean =>
  verdict === "explicit" || verdict === "supported";

export interface Answer {
  readonly verdict: Verdict;
  /** How long the review took, where it was noted. */
  readonly seconds: number | null;
}

export interface ReadVerdictsOptions {
  /** Ids that were asked about. Without them any id is taken. */
  readonly ids?: readonly string[];
  /** Go on where answers are missing; the caller says how many. */
  readonly allowMissing?: boolean;
}

/**
 * Reads a reviewer's answers: JSONL or CSV with `id` and `verdict`, as the review file has them, perhaps with
 * `seconds`. Case and blanks around an answer do not matter; other columns are left alone. Errors name the file,
 * line and field, never what stands there.
 *
 * @throws KodeksError NOT_FOUND, BAD_TABLE, BAD_VERDICTS
 */
export async function readVerdicts(
  file: string,
  { ids, allowMissing = false }: ReadVerdictsOptions = {},
): Promise<ReadonlyMap<string, Answer>> {
  if ((await stat(file).catch(() => null))?.isFile() !== true) {
    throw new KodeksError("NOT_FOUND", "there is no such file of answers", {
      where: file,
      remedy: "Give the review file (review.jsonl or review.csv) with its verdicts filled in.",
    });
  }
  const asked = ids === undefined ? null : new Set(ids);
  const answers = new Map<string, Answer>();
  const missing = new Set(ids);
  const table = await openTable(file);
  const rows = table.rows({
    bad: (place, { code, message, remedy }) => {
      throw new KodeksError(code, message, {
        where: `${file}:${place.row}`,
        remedy: remedy ?? "Correct the file of answers.",
      });
    },
  });
  for await (const { place, values } of rows) {
    const where = (field: string): string => `${file}:${place.row}, field "${field}"`;
    const id = values["id"]?.trim() ?? "";
    if (id === "") throw bad("a line has no id", where("id"));
    if (asked !== null && !asked.has(id)) {
      throw bad("an id is not of this review", where("id"), [
        "Give the answers to this review: the same model, dataset, codes, boundary, sample size and seed.",
      ]);
    }
    if (answers.has(id)) throw bad("an id is answered twice", where("id"));
    const given = values["verdict"]?.trim().toLowerCase() ?? "";
    if (given === "") continue;
    if (!isVerdict(given)) {
      throw bad("an answer is none of the possible ones", where("verdict"), [
        `Answer ${verdicts.join(", ")}; put remarks into "comment".`,
      ]);
    }
    answers.set(id, { verdict: given, seconds: readSeconds(values["seconds"], where("seconds")) });
    missing.delete(id);
  }
  if (missing.size > 0 && !allowMissing) {
    const [first] = missing;
    throw bad(
      `${missing.size} of ${asked?.size ?? 0} courses have no answer, ${first} first`,
      file,
      ["Answer all, or pass --allow-missing: those left open may differ from the others."],
    );
  }
  if (answers.size === 0) throw bad("there is no answer", file);
  return answers;
}

function isVerdict(text: string): text is Verdict {
  return (verdicts as readonly string[]).includes(text);
}

function readSeconds(text: string | null | undefined, where: string): number | null {
  if (text === undefined || text === null || text.trim() === "") return null;
  const seconds = Number(text);
  if (!(seconds > 0 && Number.isFinite(seconds))) throw bad("a time is no number above 0", where);
  return seconds;
}

function bad(message: string, where: string, remedy: readonly string[] = []): KodeksError {
  return new KodeksError("BAD_VERDICTS", message, {
    where,
    remedy: remedy[0] ?? "Correct the file of answers.",
  });
}

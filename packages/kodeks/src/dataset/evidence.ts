import { existsSync } from "node:fs";
import { join } from "node:path";
import { sqlString } from "../base/duckdb.ts";
import { atLevel } from "../icd10/code.ts";
import { labelsOf, queryFolder } from "./dataset.ts";
import type { Dataset, SplitReader } from "./dataset.ts";
import type { LabelSpace } from "./label-space.ts";

/** The tokens of a document that justify one of its codes. */
export interface LabelEvidence {
  /** Index of the code in the label space. */
  readonly label: number;
  /** Places of the tokens in the document, ascending, at least one. */
  readonly tokens: Int32Array;
}

/** A span that justifies a code: one fragment of one annotation. */
export interface EvidenceSpanTokens {
  /** Index of the code in the label space. */
  readonly label: number;
  /** Places of the tokens that share a character with it, ascending, at least one. */
  readonly tokens: Int32Array;
}

/** Evidence that no explanation can be held against. */
export interface UnusedEvidence {
  /** Spans of codes that the model does not know. */
  readonly unknownCode: number;
  /** Spans of codes that no human gave the course. */
  readonly notCoded: number;
  /** Spans behind the last token that is read, or of characters that are in none. */
  readonly withoutToken: number;
}

/**
 * Reads which tokens of each course of a split justify which codes, all annotations of a code together.
 * A token is evidence if it shares a character with a span. Codes are cut to the label space's level;
 * spans of codes that no human gave the course, and those behind `maxTokens`, are left out.
 *
 * @returns one list per course, ascending by label
 * @throws KodeksError BAD_FOLDER
 */
export async function readEvidence(
  dataset: Dataset,
  split: SplitReader,
  labels: LabelSpace,
): Promise<LabelEvidence[][]> {
  const { spans } = await readEvidenceSpans(dataset, split, labels);
  return spans.map((ofCourse) => {
    const marked = new Map<number, Set<number>>();
    for (const { label, tokens } of ofCourse) {
      const own = marked.get(label) ?? new Set<number>();
      for (const token of tokens) own.add(token);
      marked.set(label, own);
    }
    return [...marked]
      .map(([label, tokens]) => ({ label, tokens: Int32Array.from(tokens).sort() }))
      .sort((a, b) => a.label - b.label);
  });
}

/**
 * Reads the same span by span, and counts what is left out.
 *
 * @throws KodeksError BAD_FOLDER
 */
export async function readEvidenceSpans(
  dataset: Dataset,
  split: SplitReader,
  labels: LabelSpace,
): Promise<{ readonly spans: EvidenceSpanTokens[][]; readonly unused: UnusedEvidence }> {
  const found = split.courses.map((): EvidenceSpanTokens[] => []);
  const unused = { unknownCode: 0, notCoded: 0, withoutToken: 0 };
  const file = join(dataset.folder, "evidence.parquet");
  if (!existsSync(file)) return { spans: found, unused };
  const places = new Map(split.courses.map(({ row }, i) => [row, i]));
  const rows = await queryFolder(
    dataset.folder,
    "evidence.parquet",
    `SELECT e."row", e.code, e."start", e."end" FROM read_parquet(${sqlString(file)}) e
     SEMI JOIN (SELECT "row" FROM read_parquet(${sqlString(join(dataset.folder, "courses.parquet"))})
                WHERE split = ${sqlString(split.split)}) c ON e."row" = c."row"
     ORDER BY e."row", e."start"`,
  );
  let open: OpenCourse | null = null;
  for (const [row, code, start, end] of rows) {
    const place = places.get(Number(row));
    if (place === undefined) continue;
    if (open?.place !== place) open = openCourse(split, place, labels);
    const label = labels.indexOf(atLevel(String(code), labels.level));
    if (label === undefined) unused.unknownCode += 1;
    else if (!open.human.has(label)) unused.notCoded += 1;
    else {
      const tokens = Int32Array.from(tokensWithin(open, Number(start), Number(end)));
      if (tokens.length === 0) unused.withoutToken += 1;
      else found[place].push({ label, tokens });
    }
  }
  return { spans: found, unused };
}

interface OpenCourse {
  readonly place: number;
  readonly human: ReadonlySet<number>;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

function openCourse(split: SplitReader, place: number, labels: LabelSpace): OpenCourse {
  return {
    place,
    human: new Set(labelsOf(split.courses[place], labels).known),
    starts: split.starts(place),
    ends: split.ends(place),
  };
}

/** Tokens that share a character with a range; tokens follow one another in the text. */
function* tokensWithin(
  { starts, ends }: OpenCourse,
  start: number,
  end: number,
): Generator<number> {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] <= start) low = middle + 1;
    else high = middle;
  }
  for (let token = low; token < starts.length && starts[token] < end; token += 1) {
    if (ends[token] > starts[token]) yield token;
  }
}

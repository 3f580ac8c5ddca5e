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
  const none = split.courses.map((): LabelEvidence[] => []);
  const file = join(dataset.folder, "evidence.parquet");
  if (!existsSync(file)) return none;
  const places = new Map(split.courses.map(({ row }, i) => [row, i]));
  const marked = new Map<number, Map<number, Set<number>>>();
  const spans = await queryFolder(
    dataset.folder,
    "evidence.parquet",
    `SELECT e."row", e.code, e."start", e."end" FROM read_parquet(${sqlString(file)}) e
     SEMI JOIN (SELECT "row" FROM read_parquet(${sqlString(join(dataset.folder, "courses.parquet"))})
                WHERE split = ${sqlString(split.split)}) c ON e."row" = c."row"
     ORDER BY e."row", e."start"`,
  );
  let open: OpenCourse | null = null;
  for (const [row, code, start, end] of spans) {
    const place = places.get(Number(row));
    if (place === undefined) continue;
    if (open?.place !== place) open = openCourse(split, place, labels);
    const label = labels.indexOf(atLevel(String(code), labels.level));
    if (label === undefined || !open.human.has(label)) continue;
    const ofCourse = marked.get(place) ?? new Map<number, Set<number>>();
    const tokens = ofCourse.get(label) ?? new Set<number>();
    for (const token of tokensWithin(open, Number(start), Number(end))) tokens.add(token);
    if (tokens.size > 0) marked.set(place, ofCourse.set(label, tokens));
  }
  return none.map((_, place) =>
    [...(marked.get(place) ?? [])]
      .map(([label, tokens]) => ({ label, tokens: Int32Array.from(tokens).sort() }))
      .sort((a, b) => a.label - b.label),
  );
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

import { Readable } from "node:stream";
import type { ItemRecord } from "../store/store.ts";
import { csvLine } from "./csv.ts";

/** Verdicts without any text of the notes: a line each, and one for a settlement. */
export function queueCsv(items: AsyncIterable<ItemRecord>): Readable {
  return Readable.from(csvLines(items));
}

async function* csvLines(items: AsyncIterable<ItemRecord>): AsyncGenerator<string> {
  yield csvLine([
    ..."item_id course_id code score stratum weight".split(" "),
    ..."kind answer comment by at seconds".split(" "),
  ]);
  for await (const { itemId, course, code, score, stratum, weight, ...item } of items) {
    const start = [itemId, course.courseId, code, score, stratum, weight];
    for (const { kind, verdict } of given(item)) {
      const { answer, comment, by, at, seconds } = verdict;
      yield csvLine([...start, kind, answer, comment, by, at, seconds]);
    }
  }
}

type Given = Pick<ItemRecord, "verdicts" | "adjudication">;

function given({ verdicts, adjudication }: Given) {
  const settled = adjudication === null ? [] : [{ kind: "adjudication", verdict: adjudication }];
  return [...verdicts.map((verdict) => ({ kind: "verdict", verdict })), ...settled];
}

/** The same as an object an item. */
export function queueJsonl(items: AsyncIterable<ItemRecord>): Readable {
  return Readable.from(jsonLines(items));
}

async function* jsonLines(items: AsyncIterable<ItemRecord>): AsyncGenerator<string> {
  for await (const { course, evidence: _evidence, ...item } of items) {
    yield `${JSON.stringify({ courseId: course.courseId, ...item })}\n`;
  }
}

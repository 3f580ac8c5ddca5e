import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AuditedSplit } from "./audited-split.ts";
import type { PreparedItem, ReviewItem } from "./review-items.ts";
import { verdicts } from "./verdicts.ts";

/**
 * Writes a review: `review.jsonl` and `review.csv` for the reviewer, with empty verdicts, and `key.jsonl`, which
 * tells what each id stands for and is not for the reviewer.
 *
 * @param isWithText false leaves notes, evidence and context out: the reviewer then looks courses up by the key
 */
export async function writeReview(
  folder: string,
  items: readonly PreparedItem[],
  audited: AuditedSplit,
  isWithText: boolean,
): Promise<void> {
  const shown = items.map(({ item }) => (isWithText ? item : withoutText(item)));
  const lines = shown.map((item) => ({ ...item, verdict: null, comment: null, answers: verdicts }));
  await writeFile(join(folder, "review.jsonl"), lines.map(toLine).join(""));
  const columns = [
    "id",
    "codes",
    "code",
    "context",
    "evidence",
    "note",
    "verdict",
    "comment",
    "seconds",
  ];
  const rows = shown.map((item) => [
    item.id,
    item.codes,
    item.code,
    item.context,
    item.evidence.map(({ text }) => text).join(" | "),
    item.note,
    "",
    "",
    "",
  ]);
  const csv = [columns, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`);
  // The mark tells spreadsheets that the file is UTF-8.
  await writeFile(join(folder, "review.csv"), `\uFEFF${csv.join("")}`);
  const key = items.map(({ item, document, stratum, score }) => {
    const { courseId, row } = audited.courses[document];
    const isCoded = stratum.startsWith("coded");
    return {
      id: item.id,
      course_id: courseId,
      row,
      code: item.code,
      stratum,
      score,
      coded: isCoded,
    };
  });
  await writeFile(join(folder, "key.jsonl"), key.map(toLine).join(""));
}

function withoutText(item: ReviewItem): ReviewItem {
  return { ...item, context: "", evidence: [], note: "" };
}

const toLine = (value: object): string => `${JSON.stringify(value)}\n`;

/** A cell of a CSV file. What a spreadsheet would take for a formula is kept from being one. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

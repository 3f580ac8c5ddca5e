import { KodeksError } from "../../base/errors.ts";
import { normaliseCode } from "../../icd10/code.ts";
import type { Evidence } from "../course.ts";
import type { JsonlEvidence } from "./jsonl-record.ts";
import { textOffsets } from "./text-offsets.ts";
import type { OffsetUnit, TextOffsets } from "./text-offsets.ts";

export interface ReadEvidence {
  readonly evidence: readonly Evidence[];
  /** Fragments without a character, left out. */
  readonly emptyFragments: number;
}

/**
 * Checks the evidence of a record against its text and numbers the annotations. The fragments of
 * an annotation stand one after the other, `frag` from 0 to `nfrag` - 1. A fragment without a
 * character is left out if others of its annotation remain: CodiEsp has some.
 *
 * @throws KodeksError BAD_EVIDENCE, BAD_CODE; `where` is the field.
 */
export function readEvidence(
  items: readonly JsonlEvidence[],
  text: string,
  unit: OffsetUnit,
  documentId: string,
): ReadEvidence {
  const offsets = textOffsets(text, unit);
  const evidence: Evidence[] = [];
  let index = 0;
  for (let group = 0; index < items.length; group += 1) {
    const first = items[index];
    if (first === undefined) break;
    const size = first.nfrag ?? 1;
    if (size < 1) throw fault(index, "nfrag", "expected at least 1");
    const code = evidenceCode(first.code, index);
    let fragment = 0;
    for (let place = 0; place < size; place += 1) {
      const item = items[index + place];
      if (item === undefined) {
        throw fault(index, "nfrag", `announces ${size} fragments, and only ${place} follow`);
      }
      checkFragment(item, index + place, place, size, code);
      const [start, end] = span(item, index + place, offsets);
      if (start === end) {
        if (size === 1) throw fault(index + place, "end", "the span is empty");
        continue;
      }
      evidence.push({ documentId, code, start, end, group, fragment, kind: "diagnosis" });
      fragment += 1;
    }
    if (fragment === 0) throw fault(index, "end", "all fragments of the annotation are empty");
    index += size;
  }
  return { evidence, emptyFragments: items.length - evidence.length };
}

function checkFragment(
  item: JsonlEvidence,
  index: number,
  place: number,
  size: number,
  code: string,
): void {
  const frag = item.frag ?? 0;
  if (frag !== place) throw fault(index, "frag", `expected ${place}, found ${frag}`);
  if ((item.nfrag ?? 1) !== size) {
    throw fault(index, "nfrag", `expected ${size}, as in the annotation's first fragment`);
  }
  if (evidenceCode(item.code, index) !== code) {
    throw fault(index, "code", "differs from the annotation's first fragment");
  }
}

function span(item: JsonlEvidence, index: number, offsets: TextOffsets): [number, number] {
  const { start, end } = item;
  if (start < 0 || start > offsets.length) {
    throw fault(index, "start", `${start} lies outside the text of ${offsets.length} characters`);
  }
  if (end < 0 || end > offsets.length) {
    throw fault(index, "end", `${end} lies outside the text of ${offsets.length} characters`);
  }
  if (start > end) throw fault(index, "end", `the span ends at ${end}, before its start ${start}`);
  return [inUtf16(start, index, "start", offsets), inUtf16(end, index, "end", offsets)];
}

function inUtf16(
  offset: number,
  index: number,
  field: "start" | "end",
  offsets: TextOffsets,
): number {
  const converted = offsets.toUtf16(offset);
  if (converted === undefined) throw fault(index, field, `${offset} splits a surrogate pair`);
  return converted;
}

function evidenceCode(raw: string, index: number): string {
  try {
    return normaliseCode(raw);
  } catch (error) {
    if (!(error instanceof KodeksError)) throw error;
    throw new KodeksError(error.code, error.message, { where: `evidence[${index}].code` });
  }
}

function fault(index: number, field: string, message: string): KodeksError {
  return new KodeksError("BAD_EVIDENCE", message, { where: `evidence[${index}].${field}` });
}

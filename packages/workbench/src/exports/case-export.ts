import { Readable } from "node:stream";
import type { OffsetUnit } from "../api/common.ts";
import type { Codes } from "../server/codes.ts";
import type { CaseRecord } from "../store/store.ts";
import { caseBundle } from "../fhir/case-bundle.ts";
import { codingIn } from "../cases/case-view.ts";
import { csvLine } from "./csv.ts";
import { feedbackLine } from "./feedback.ts";

/** A line for every code that anyone or anything named for a case; no text of the notes. */
export function casesCsv(cases: AsyncIterable<CaseRecord>, codes: Codes): Readable {
  return Readable.from(csvLines(cases, codes));
}

async function* csvLines(cases: AsyncIterable<CaseRecord>, codes: Codes): AsyncGenerator<string> {
  yield csvLine([
    ..."case_id course_id state assignee code title".split(" "),
    ..."score confidence predicted human decision role position reason by at".split(" "),
  ]);
  for await (const record of cases) {
    const { caseId, course, state, assignee, coding, decisions } = record;
    const suggested = new Map(coding?.suggestions.map((one) => [one.code, one]));
    const human = new Set(course.humanCodes.map(({ code }) => code));
    const decided = new Map(decisions.map((one, i) => [one.code, { ...one, position: i + 1 }]));
    for (const code of new Set([...decided.keys(), ...suggested.keys(), ...human])) {
      const decision = decided.get(code);
      const suggestion = suggested.get(code);
      yield csvLine([
        caseId,
        course.courseId,
        state,
        assignee,
        code,
        codes.titleOf(code),
        suggestion?.score ?? null,
        suggestion?.confidence ?? null,
        suggestion?.predicted ?? false,
        human.has(code),
        decision?.state ?? null,
        decision?.role ?? null,
        decision?.state === "accepted" ? decision.position : null,
        decision?.reason ?? null,
        decision?.by ?? null,
        decision?.at ?? null,
      ]);
    }
  }
}

/** A Bundle a case, a line each. */
export function casesFhir(
  cases: AsyncIterable<CaseRecord>,
  codes: Codes,
  unit: OffsetUnit,
): Readable {
  async function* lines(): AsyncGenerator<string> {
    for await (const record of cases) yield `${JSON.stringify(caseBundle(record, codes, unit))}\n`;
  }
  return Readable.from(lines());
}

/** Closed cases as labelled JSONL for `kodeks import jsonl`. */
export function casesFeedback(cases: AsyncIterable<CaseRecord>): Readable {
  async function* lines(): AsyncGenerator<string> {
    for await (const record of cases) {
      const line = feedbackLine(record);
      if (line !== null) yield line;
    }
  }
  return Readable.from(lines());
}

/** W3C Web Annotations of the evidence of predicted and accepted codes, a line each. */
export function casesAnnotations(cases: AsyncIterable<CaseRecord>, unit: OffsetUnit): Readable {
  async function* lines(): AsyncGenerator<string> {
    for await (const record of cases) {
      for (const annotation of annotationsOf(record, unit)) yield `${JSON.stringify(annotation)}\n`;
    }
  }
  return Readable.from(lines());
}

function* annotationsOf(record: CaseRecord, unit: OffsetUnit): Generator<object> {
  const { coding, course, caseId, decisions } = record;
  if (coding === null) return;
  const decided = new Map(decisions.map(({ code, state }) => [code, state]));
  for (const { code, predicted, evidence } of codingIn(coding, course, unit).suggestions) {
    if (!predicted && !decided.has(code)) continue;
    for (const [i, { source, start, end, quote, share }] of (evidence ?? []).entries()) {
      yield {
        "@context": ["http://www.w3.org/ns/anno.jsonld", { kodeks: "urn:kodeks:" }],
        id: `urn:kodeks:case:${caseId}:${code}:${i + 1}`,
        type: "Annotation",
        motivation: "classifying",
        body: { type: "SpecificResource", source: `urn:icd-10:${code}`, purpose: "classifying" },
        target: {
          source: `urn:kodeks:case:${caseId}:${sourceName(source)}`,
          selector: [
            { type: "TextPositionSelector", start, end, "kodeks:offsetUnit": unit },
            { type: "TextQuoteSelector", exact: quote },
          ],
        },
        "kodeks:share": share,
        "kodeks:decision": decided.get(code) ?? null,
      };
    }
  }
}

function sourceName(source: { kind: string; documentId?: string; index?: number }): string {
  return source.kind === "document"
    ? `document:${encodeURIComponent(source.documentId ?? "")}`
    : `${source.kind}:${source.index ?? 0}`;
}

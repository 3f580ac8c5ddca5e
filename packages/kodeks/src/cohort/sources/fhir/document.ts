import { dischargeSummary, documentType } from "../../document-type.ts";
import { attachmentText } from "./attachment.ts";
import type { AttachmentText } from "./attachment.ts";
import { conceptOf, nameOf } from "./concept.ts";
import type { Concept } from "./concept.ts";
import { child, dateOf, items } from "./element.ts";
import type { Element } from "./element.ts";
import { contactOf, isLeftOut, orphan, requiredId } from "./resource.ts";
import type { Reader, Resource } from "./resource.ts";
import type { Stage } from "../../staging/stage.ts";

const takenBack = new Set(["entered-in-error", "superseded", "cancelled"]);

/** DocumentReference: a note, with the text of its attachment. */
export const readDocumentReference: Reader = (resource, stage) => {
  const { body } = resource;
  if (isLeftOut(resource, stage, takenBack)) return;
  if (isLeftOut(resource, stage, takenBack, child(body, "docStatus"))) return;
  const attachments = items(child(body, "content")).map((content) => child(content, "attachment"));
  const type = conceptOf(child(body, "type"));
  const categories = items(child(body, "category")).map(conceptOf);
  const encounters = child(body, "context", "encounter");
  addNote(resource, stage, {
    id: requiredId(resource),
    type: noteType([type, ...categories]),
    time:
      dateOf(child(body, "date")) ??
      attachments.map((attachment) => dateOf(child(attachment, "creation"))).find(Boolean) ??
      dateOf(child(body, "context", "period", "start")),
    encounters: items(encounters),
    place: encounters,
    attachments,
  });
};

/** DiagnosticReport: a note if it is presented in a form; its results are observations of their own. */
export const readDiagnosticReport: Reader = (resource, stage) => {
  const { body } = resource;
  if (isLeftOut(resource, stage, takenBack)) return;
  const attachments = items(child(body, "presentedForm"));
  if (attachments.length === 0) return;
  const encounter = child(body, "encounter");
  addNote(resource, stage, {
    // A DocumentReference may have the same id.
    id: `${resource.type}/${requiredId(resource)}`,
    type: noteType([conceptOf(child(body, "code"))]),
    time:
      dateOf(child(body, "effectiveDateTime")) ??
      dateOf(child(body, "effectivePeriod", "start")) ??
      dateOf(child(body, "issued")),
    encounters: [encounter],
    place: encounter,
    attachments,
  });
};

interface Note {
  readonly id: string;
  readonly type: string;
  readonly time: string | null;
  readonly encounters: readonly Element[];
  readonly place: Element;
  readonly attachments: readonly Element[];
}

const withoutText = {
  "url-only": "document-by-url-only",
  unsupported: "document-form-unsupported",
  empty: "document-without-data",
} as const satisfies Record<Exclude<AttachmentText["kind"], "text">, string>;

function addNote(resource: Resource, stage: Stage, note: Note): void {
  const contact_id = contactOf(resource, stage, note.encounters, "subject-optional");
  if (contact_id === undefined) return;
  const found = attachmentText(note.attachments);
  if (found.kind !== "text") {
    stage.warn(withoutText[found.kind]);
    return;
  }
  if (contact_id === null) throw orphan(note.place);
  stage.add(
    "documents",
    { contact_id, document_id: note.id, type: note.type, time: note.time, text: found.text },
    resource.place,
  );
}

/** The first concept that has a name; a discharge summary if a word or code of any says so. */
function noteType(concepts: readonly Concept[]): string {
  const names = concepts.flatMap(({ text, codings }) => [
    text,
    ...codings.flatMap(({ display, code }) => [display, code]),
  ]);
  if (names.some((name) => documentType(name) === dischargeSummary)) return dischargeSummary;
  const named = concepts.map((concept) => nameOf(concept)).find((name) => name !== null);
  return documentType(named);
}

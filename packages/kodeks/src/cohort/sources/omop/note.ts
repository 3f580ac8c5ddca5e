import { dischargeSummary, documentType } from "../../document-type.ts";
import { noteText } from "../fields.ts";
import type { Cells } from "../fields.ts";
import type { Concepts } from "./concepts.ts";
import { cell, conceptIdOf, momentOf, requiredId } from "./omop-cells.ts";
import type { StagedRow } from "../../staging/staged-tables.ts";

/** Note Type before CDM 5.3.1 said what a note is. */
const legacyTypes: ReadonlyMap<number, string> = new Map([
  [44814637, dischargeSummary],
  [44814638, "admission note"],
  [44814639, "inpatient note"],
  [44814640, "outpatient note"],
  [44814641, "radiology report"],
  [44814642, "pathology report"],
  [44814644, "nursing report"],
  [44814646, "emergency department note"],
]);

/** A row of NOTE. @throws KodeksError BAD_ROW, EMPTY_TEXT, BAD_TEXT */
export function noteOf(
  cells: Cells,
  concepts: Concepts,
): Omit<StagedRow<"documents">, "contact_id"> {
  return {
    document_id: requiredId(cells, "note_id"),
    type: typeOf(cells, concepts),
    time: momentOf(cells, "note"),
    text: noteText(cells["note_text"], "note_text"),
  };
}

/** By the class (LOINC's document ontology), a legacy type, or the title. */
function typeOf(cells: Cells, concepts: Concepts): string {
  const noteClass = concepts.get(conceptIdOf(cells, "note_class_concept_id"));
  if (noteClass !== undefined) {
    if (documentType(noteClass.code) === dischargeSummary) return dischargeSummary;
    const name = documentType(noteClass.name);
    // LOINC has one for every specialty and profession: "Psychiatry Discharge summary".
    return /\bdischarge summary( note)?$/.test(name) ? dischargeSummary : name;
  }
  const legacy = legacyTypes.get(conceptIdOf(cells, "note_type_concept_id") ?? 0);
  return legacy ?? documentType(cell(cells, "note_title"));
}

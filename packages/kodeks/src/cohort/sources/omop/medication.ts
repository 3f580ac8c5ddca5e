import type { Cells } from "../fields.ts";
import type { Concepts } from "./concepts.ts";
import { cell, conceptIdOf, momentOf, plainNumber } from "./omop-cells.ts";
import type { StagedRow } from "../../staging/staged-tables.ts";

/** Prescription written, EHR prescription; administered in hospital, EHR administration record. */
const kinds: ReadonlyMap<number, string> = new Map([
  [38000177, "prescribed"],
  [32838, "prescribed"],
  [38000180, "administered"],
  [32818, "administered"],
]);

const atcCode = /^[A-Z]\d{2}[A-Z]{2}\d{2}$/;

/**
 * A row of DRUG_EXPOSURE. The ATC code is the concept's where drug or source concept are in ATC, or the
 * source value where it has the form of a full ATC code. A quantity without a unit is a number of packages or
 * tablets and no dose. Null where nothing tells the medicine but a number of another vocabulary.
 *
 * @throws KodeksError BAD_ROW, BAD_TEXT
 */
export function medicationOf(
  cells: Cells,
  concepts: Concepts,
): Omit<StagedRow<"medications">, "contact_id"> | null {
  const drug = concepts.get(conceptIdOf(cells, "drug_concept_id"));
  const source = concepts.get(conceptIdOf(cells, "drug_source_concept_id"));
  const value = cell(cells, "drug_source_value");
  const ofConcepts = [source, drug].find((concept) => concept?.vocabulary === "ATC")?.code;
  const ofValue = value !== null && atcCode.test(value) ? value : null;
  const quantity = plainNumber(cells, "quantity");
  const unit = cell(cells, "dose_unit_source_value");
  const type = conceptIdOf(cells, "drug_type_concept_id");
  const atc = ofConcepts ?? ofValue;
  const word = ofValue === null && value !== null && /\p{L}/u.test(value) ? value : null;
  const name = drug?.name ?? word ?? source?.name ?? null;
  if (atc === null && name === null) return null;
  return {
    time: momentOf(cells, "drug_exposure_start"),
    atc,
    name,
    dose: quantity === null || unit === null ? cell(cells, "sig") : `${quantity} ${unit}`,
    route:
      cell(cells, "route_source_value") ??
      concepts.get(conceptIdOf(cells, "route_concept_id"))?.name.toLowerCase() ??
      null,
    kind: (type === null ? undefined : kinds.get(type)) ?? null,
    detail: null,
  };
}

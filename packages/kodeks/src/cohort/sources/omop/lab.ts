import { numberOf } from "../fields.ts";
import type { Cells } from "../fields.ts";
import type { Concepts } from "./concepts.ts";
import { cell, conceptIdOf, momentOf, plainNumber } from "./omop-cells.ts";
import type { StagedRow } from "../../staging/staged-tables.ts";

/** Operators in front of a value; 4172703 is "=". */
const operators: ReadonlyMap<number, string> = new Map([
  [4171756, "<"],
  [4172704, ">"],
  [4171754, "<="],
  [4171755, ">="],
]);

/**
 * A row of MEASUREMENT, its code from LOINC where the concept or the source concept are in LOINC, else the
 * source value.
 *
 * @throws KodeksError BAD_ROW, BAD_TEXT
 */
export function labOf(cells: Cells, concepts: Concepts): Omit<StagedRow<"labs">, "contact_id"> {
  const concept = concepts.get(conceptIdOf(cells, "measurement_concept_id"));
  const source = concepts.get(conceptIdOf(cells, "measurement_source_concept_id"));
  const loinc = [concept, source].find((found) => found?.vocabulary === "LOINC");
  return {
    time: momentOf(cells, "measurement"),
    code: loinc?.code ?? cell(cells, "measurement_source_value"),
    name: (loinc ?? concept ?? source)?.name ?? null,
    value: valueOf(cells, concepts),
    unit:
      cell(cells, "unit_source_value") ??
      concepts.get(conceptIdOf(cells, "unit_concept_id"))?.code ??
      null,
    low: numberOf(cell(cells, "range_low"), "range_low"),
    high: numberOf(cell(cells, "range_high"), "range_high"),
  };
}

function valueOf(cells: Cells, concepts: Concepts): string | null {
  const number = plainNumber(cells, "value_as_number");
  const asReported = cell(cells, "value_source_value");
  const operator = operators.get(conceptIdOf(cells, "operator_concept_id") ?? 0);
  if (number !== null && operator !== undefined) return `${operator}${number}`;
  // "<5" is often stored as 5 without its operator.
  if (number !== null && (asReported === null || !/^[<>≤≥]/.test(asReported))) return number;
  return (
    asReported ??
    concepts.get(conceptIdOf(cells, "value_as_concept_id"))?.name.toLowerCase() ??
    null
  );
}

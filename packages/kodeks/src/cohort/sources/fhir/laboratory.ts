import { conceptOf, hasCode, laboratoryCoding, nameOf } from "./concept.ts";
import { booleanOf, child, dateOf, isThere, items, numberOf, textOf } from "./element.ts";
import type { Element } from "./element.ts";
import { quantityOf, quantityText } from "./quantity.ts";
import type { QuantityWords } from "./quantity.ts";
import { contactOf, isLeftOut } from "./resource.ts";
import type { Reader } from "./resource.ts";

const laboratory = new Set(["laboratory"]);
const takenBack = new Set(["entered-in-error", "cancelled"]);

/**
 * Observation of category `laboratory`: a result; of a panel, a result for each component. A panel whose
 * results are observations of their own (`hasMember`) has none itself.
 */
export const readObservation: Reader = (resource, stage) => {
  const { body, place, type } = resource;
  if (!hasCode(items(child(body, "category")).map(conceptOf), laboratory)) {
    stage.warn("Observation-not-of-laboratory");
    return;
  }
  if (isLeftOut(resource, stage, takenBack)) return;
  const contact_id = contactOf(resource, stage, [child(body, "encounter")], "subject-optional");
  if (contact_id === undefined) return;
  if (contact_id === null) {
    stage.warn(`${type}-without-encounter`);
    return;
  }
  const time =
    dateOf(child(body, "effectiveDateTime")) ??
    dateOf(child(body, "effectivePeriod", "start")) ??
    dateOf(child(body, "effectiveInstant")) ??
    dateOf(child(body, "issued"));
  const rows = [body, ...items(child(body, "component"))].flatMap(resultOf);
  if (rows.length === 0 && !isThere(child(body, "hasMember"))) {
    stage.warn("Observation-without-value");
  }
  for (const row of rows) stage.add("labs", { contact_id, time, ...row }, place);
};

interface Result extends QuantityWords {
  readonly code: string | null;
  readonly name: string | null;
  readonly low: number | null;
  readonly high: number | null;
}

function resultOf(element: Element): readonly Result[] {
  const value = valueOf(element);
  if (value === null) return [];
  const concept = conceptOf(child(element, "code"));
  const coding = laboratoryCoding(concept);
  return [
    { code: coding?.code ?? null, name: nameOf(concept, coding), ...value, ...rangeOf(element) },
  ];
}

/** The value as reported: `11.2`, `<5`, `positive`. */
function valueOf(element: Element): QuantityWords | null {
  const part = (name: string): Element => child(element, name);
  const quantity = quantityOf(part("valueQuantity"));
  if (quantity !== null) return quantity;
  const value =
    textOf(part("valueString")) ??
    nameOf(conceptOf(part("valueCodeableConcept"))) ??
    numberOf(part("valueInteger"))?.toString() ??
    booleanOf(part("valueBoolean"))?.toString() ??
    pair(part("valueRatio"), "numerator", "denominator", ":") ??
    pair(part("valueRange"), "low", "high", "-") ??
    dateOf(part("valueDateTime")) ??
    textOf(part("valueTime"));
  return value === null ? null : { value, unit: null };
}

function pair(element: Element, first: string, second: string, between: string): string | null {
  const [a, b] = [quantityText(child(element, first)), quantityText(child(element, second))];
  if (a === null && b === null) return null;
  return `${a ?? ""}${between}${b ?? ""}`;
}

/** The normal range; ranges may also be therapeutic, or for others than the patient. */
function rangeOf(element: Element): Pick<Result, "low" | "high"> {
  const ranges = items(child(element, "referenceRange"));
  const normal = ranges.find((range) =>
    hasCode([conceptOf(child(range, "type"))], new Set(["normal"])),
  );
  const range = normal ?? ranges[0];
  if (range === undefined) return { low: null, high: null };
  return {
    low: numberOf(child(range, "low", "value")),
    high: numberOf(child(range, "high", "value")),
  };
}

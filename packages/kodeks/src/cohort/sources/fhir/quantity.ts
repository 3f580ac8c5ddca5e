import { badElement, child, numberOf, textOf } from "./element.ts";
import type { Element } from "./element.ts";

/** A Quantity as one writes it. */
export interface QuantityWords {
  /** With its comparator, as in `<5`. */
  readonly value: string;
  readonly unit: string | null;
}

const comparators = new Set(["<", "<=", ">=", ">", "ad"]);

/** Reads a Quantity; null without a value. @throws KodeksError BAD_FHIR, BAD_TEXT */
export function quantityOf(element: Element): QuantityWords | null {
  const value = numberOf(child(element, "value"));
  if (value === null) return null;
  const comparator = textOf(child(element, "comparator")) ?? "";
  if (comparator !== "" && !comparators.has(comparator)) {
    throw badElement(child(element, "comparator"), "is none of <, <=, >= and >");
  }
  const unit = textOf(child(element, "unit")) ?? textOf(child(element, "code"));
  return { value: `${comparator}${value}`, unit };
}

/** A Quantity with its unit, as in `75 mg`. */
export function quantityText(element: Element): string | null {
  const quantity = quantityOf(element);
  if (quantity === null) return null;
  return quantity.unit === null ? quantity.value : `${quantity.value} ${quantity.unit}`;
}

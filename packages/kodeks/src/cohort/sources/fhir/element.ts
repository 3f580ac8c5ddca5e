import { KodeksError } from "../../../base/errors.ts";
import { timeOf } from "../fields.ts";

/** A value somewhere in a resource, and its path, as in `Encounter.period.start`. */
export interface Element {
  /** Undefined where the resource does not have it. */
  readonly value: unknown;
  readonly path: string;
}

/** A complaint about an element: the path, never the value. */
export function badElement({ path }: Element, message: string, remedy?: string): KodeksError {
  return new KodeksError("BAD_FHIR", message, {
    where: path,
    ...(remedy === undefined ? {} : { remedy }),
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether the resource has the element. */
export const isThere = ({ value }: Element): boolean => value !== undefined && value !== null;

/** The element below `parent` on a path of names. @throws KodeksError BAD_FHIR (not an object) */
export function child(parent: Element, ...names: readonly string[]): Element {
  return names.reduce<Element>((element, name) => {
    const path = `${element.path}.${name}`;
    if (!isThere(element)) return { value: undefined, path };
    if (!isObject(element.value)) throw badElement(element, "is not an object");
    return { value: element.value[name], path };
  }, parent);
}

/** The elements of a list; none where it is absent. @throws KodeksError BAD_FHIR (not a list) */
export function items(element: Element): readonly Element[] {
  if (!isThere(element)) return [];
  if (!Array.isArray(element.value)) throw badElement(element, "is not a list");
  return element.value.map((value: unknown, i) => ({ value, path: `${element.path}[${i}]` }));
}

/** A string; null where it is absent or blank. @throws KodeksError BAD_FHIR (not a string), BAD_TEXT (NUL) */
export function textOf(element: Element): string | null {
  if (!isThere(element)) return null;
  const { value, path } = element;
  if (typeof value !== "string") throw badElement(element, "is not a string");
  if (value.includes("\0")) {
    throw new KodeksError("BAD_TEXT", "holds a NUL character", { where: path });
  }
  const text = value.trim();
  return text === "" ? null : text;
}

/** A string that must be there. @throws KodeksError as `textOf`, and BAD_FHIR where it is absent */
export function requiredText(element: Element): string {
  const text = textOf(element);
  if (text === null) throw badElement(element, "is missing");
  return text;
}

/** A number; null where it is absent. @throws KodeksError BAD_FHIR */
export function numberOf(element: Element): number | null {
  if (!isThere(element)) return null;
  if (typeof element.value !== "number") throw badElement(element, "is not a number");
  return element.value;
}

/** True or false; null where it is absent. @throws KodeksError BAD_FHIR */
export function booleanOf(element: Element): boolean | null {
  if (!isThere(element)) return null;
  if (typeof element.value !== "boolean") throw badElement(element, "is not true or false");
  return element.value;
}

const dateForm = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T.+)?)?)?$/;

/**
 * A date, dateTime or instant as ISO 8601 without zone, the time on the ward's clock; a year or month stands
 * for its first day.
 *
 * @throws KodeksError BAD_FHIR for what is no date, and for one that the calendar does not have
 */
export function dateOf(element: Element): string | null {
  const text = textOf(element);
  if (text === null) return null;
  const remedy = "FHIR writes 2020, 2020-12, 2020-12-31 or 2020-12-31T14:05:00+01:00.";
  if (!dateForm.test(text)) throw badElement(element, "is not a date or time", remedy);
  try {
    return timeOf(text, element.path);
  } catch (error) {
    if (!(error instanceof KodeksError)) throw error;
    throw badElement(element, error.message, remedy);
  }
}

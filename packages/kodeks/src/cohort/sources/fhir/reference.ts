import { badElement, child, isThere, textOf } from "./element.ts";
import type { Element } from "./element.ts";

/** A resource that another one refers to. */
export interface Target {
  readonly type: string;
  readonly id: string;
}

/** What references within a resource may point at, besides resources by type and id. */
export interface Links {
  /** Resources of the same Bundle by `fullUrl`. */
  readonly fullUrls: ReadonlyMap<string, Target>;
  /** The resource's own `contained` ones, by id. */
  readonly contained: ReadonlyMap<string, Element>;
}

const typeAndId =
  /^(?:[a-z][a-z0-9+.-]*:\/\/.*\/)?([A-Z][A-Za-z]+)\/([^/?#]+)(?:\/_history\/[^/?#]+)?$/;
const urn = /^urn:(?:uuid|oid):([^/?#]+)$/i;

/**
 * The resource that a Reference names: relative (`Encounter/1`), absolute, with or without a version, a
 * `urn:uuid:` of the same Bundle (elsewhere: the id without its prefix). Null where the element is absent or
 * names nothing but a display or an identifier.
 *
 * @param types what the element may refer to
 * @throws KodeksError BAD_FHIR (conditional and other references, resources of another type)
 */
export function referenceOf(
  element: Element,
  links: Links,
  types: readonly [string, ...string[]],
): Target | null {
  const place = child(element, "reference");
  const text = textOf(place);
  if (text === null) return null;
  const target = links.fullUrls.get(text) ?? parse(text, types[0]);
  if (target === undefined) {
    throw badElement(
      place,
      text.includes("?")
        ? "is a conditional reference, which only a server can follow"
        : "is not a reference to a resource",
      "Export with references as in Patient/123.",
    );
  }
  if (!types.includes(target.type)) {
    throw badElement(place, `refers to something else than ${types.join(" or ")}`);
  }
  return target;
}

/** The contained resource that a Reference names by `#id`. @throws KodeksError BAD_FHIR if there is none */
export function containedOf(element: Element, { contained }: Links): Element | null {
  const place = child(element, "reference");
  const text = textOf(place);
  if (text?.startsWith("#") !== true) return null;
  const found = contained.get(text.slice(1));
  if (found === undefined) throw badElement(place, "names a contained resource that is not there");
  return found;
}

/** A reference that must be there. @throws KodeksError as `referenceOf`, and BAD_FHIR where it is absent */
export function requiredReference(
  element: Element,
  links: Links,
  types: readonly [string, ...string[]],
): Target {
  const target = referenceOf(element, links, types);
  if (target !== null) return target;
  throw badElement(
    element,
    isThere(element) ? "names no resource of the source" : "is missing",
    "Export with references as in Patient/123.",
  );
}

function parse(text: string, type: string): Target | undefined {
  const [, found, id] = typeAndId.exec(text) ?? [];
  if (found !== undefined && id !== undefined) return { type: found, id };
  const uuid = urn.exec(text)?.[1];
  return uuid === undefined ? undefined : { type, id: uuid };
}

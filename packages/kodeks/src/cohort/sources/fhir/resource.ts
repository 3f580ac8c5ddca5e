import { KodeksError } from "../../../base/errors.ts";
import type { Stage } from "../../staging/stage.ts";
import type { Place } from "../rows/row.ts";
import { badElement, child, isThere, items, textOf } from "./element.ts";
import type { Element } from "./element.ts";
import type { Found } from "./read-resources.ts";
import { notFhir } from "./read-resources.ts";
import { referenceOf, requiredReference } from "./reference.ts";
import type { Links, Target } from "./reference.ts";

/** A resource to be staged. */
export interface Resource {
  readonly type: string;
  /** Null where neither the resource nor its Bundle has one. */
  readonly id: string | null;
  readonly body: Element;
  readonly links: Links;
  readonly place: Place;
}

/** Stages a resource of one type. */
export type Reader = (resource: Resource, stage: Stage) => void;

/** @throws KodeksError BAD_FHIR (no resourceType) */
export function resourceOf(found: Found): Resource {
  const { value, place, bundleId, fullUrls } = found;
  const type = value["resourceType"];
  if (typeof type !== "string" || !/^[A-Z][A-Za-z]{1,60}$/.test(type)) {
    throw notFhir("the object has no resourceType: it is no FHIR resource");
  }
  const body = { value, path: type };
  const contained = new Map<string, Element>();
  for (const element of items(child(body, "contained"))) {
    const id = textOf(child(element, "id"));
    if (id !== null) contained.set(id, element);
  }
  const id = textOf(child(body, "id")) ?? bundleId;
  return { type, id, body, place, links: { fullUrls, contained } };
}

/** @throws KodeksError BAD_FHIR */
export function requiredId({ id, body }: Resource): string {
  if (id === null) throw badElement(child(body, "id"), "is missing");
  return id;
}

/** How a contact is staged: an encounter by its id, an episode by its type as well. */
export const contactId = ({ type, id }: Target): string =>
  type === "Encounter" ? id : `${type}/${id}`;

/**
 * Whether a resource is left out for its status, which is counted.
 *
 * @throws KodeksError BAD_FHIR (not a string)
 */
export function isLeftOut(
  { type, body }: Resource,
  stage: Stage,
  statuses: ReadonlySet<string>,
  element = child(body, "status"),
): boolean {
  const status = textOf(element);
  if (status === null || !statuses.has(status)) return false;
  stage.warn(`${type}-${status}`);
  return true;
}

/**
 * The contact that a note, medicine, result or condition belongs to; null where it names none. Undefined
 * for patients outside the shard, and for subjects that are no patients, which are counted.
 *
 * @param encounters the elements that may refer to it; the first that does holds
 * @throws KodeksError BAD_FHIR
 */
export function contactOf(
  { type, body, links, place }: Resource,
  stage: Stage,
  encounters: readonly Element[],
  rule: "subject-required" | "subject-optional",
): string | null | undefined {
  const subject = child(body, "subject");
  const required = rule === "subject-required" && !isThere(subject);
  const who = (required ? requiredReference : referenceOf)(subject, links, subjectTypes);
  if (who !== null && who.type !== "Patient") {
    stage.warn(`${type}-without-patient`);
    return undefined;
  }
  if (who !== null && !stage.wants(who.id)) return undefined;
  for (const element of encounters) {
    const target = referenceOf(element, links, ["Encounter", "EpisodeOfCare"]);
    if (target === null) continue;
    const contact_id = contactId(target);
    if (who !== null) stage.add("fhir_subjects", { contact_id, patient_id: who.id }, place);
    return contact_id;
  }
  return null;
}

const subjectTypes: readonly [string, ...string[]] = [
  "Patient",
  "Group",
  "Device",
  "Location",
  "Practitioner",
  "PractitionerRole",
  "Organization",
  "Medication",
  "Substance",
  "Procedure",
];

/** A note without an encounter has no course. */
export function orphan(element: Element): KodeksError {
  return new KodeksError("ORPHAN_ROW", "the resource names no encounter", { where: element.path });
}

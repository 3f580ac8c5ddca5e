import { codingOf, conceptOf, nameOf } from "./concept.ts";
import type { Coding } from "./concept.ts";
import { readListedDiagnoses } from "./condition.ts";
import { child, dateOf, isThere, items, textOf } from "./element.ts";
import type { Element } from "./element.ts";
import { referenceOf, requiredReference } from "./reference.ts";
import type { Links } from "./reference.ts";
import { contactId, isLeftOut, requiredId } from "./resource.ts";
import type { Reader } from "./resource.ts";

const leftOut = new Set(["entered-in-error", "cancelled"]);

/** Kinds of stay in v3-ActCode; others keep their own name. */
const admissionTypes: Readonly<Record<string, string>> = {
  IMP: "inpatient",
  ACUTE: "inpatient",
  NONAC: "inpatient",
  AMB: "outpatient",
  EMER: "emergency",
};

/**
 * Encounter: a contact. Its first episode of care, else the encounter that it is part of, else it itself is
 * the course; that is found out when all encounters are there. `hospitalization` has nothing that a cohort holds.
 */
export const readEncounter: Reader = (resource, stage) => {
  const { body, links, place } = resource;
  const contact_id = requiredId(resource);
  if (isLeftOut(resource, stage, leftOut)) return;
  const patient_id = requiredReference(child(body, "subject"), links, ["Patient"]).id;
  const [firstEpisode] = items(child(body, "episodeOfCare"));
  const episode = firstEpisode && referenceOf(firstEpisode, links, ["EpisodeOfCare"]);
  const provider = child(body, "serviceProvider");
  const klass = child(body, "class");
  const contact = {
    contact_id,
    course_id: contact_id,
    patient_id,
    split: null,
    language: null,
    start: dateOf(child(body, "period", "start")),
    end: dateOf(child(body, "period", "end")),
    hospital: textOf(child(provider, "display")),
    department: null,
    specialty: specialtyOf(body),
    admission_type: isThere(klass) ? admissionTypeOf(codingOf(klass)) : null,
  };
  const joins = {
    contact_id,
    episode_id: episode?.id ?? null,
    parent_id: referenceOf(child(body, "partOf"), links, ["Encounter"])?.id ?? null,
    organization_id: organizationOf(provider, links),
  };
  readListedDiagnoses(resource, stage, contact_id, "use");
  stage.add("contacts", contact, place);
  stage.add("fhir_encounters", joins, place);
};

/** EpisodeOfCare: a contact that holds the encounters naming it together. */
export const readEpisode: Reader = (resource, stage) => {
  const { body, links, place } = resource;
  const contact_id = contactId({ type: resource.type, id: requiredId(resource) });
  if (isLeftOut(resource, stage, leftOut)) return;
  const organization = child(body, "managingOrganization");
  const contact = {
    contact_id,
    course_id: contact_id,
    patient_id: requiredReference(child(body, "patient"), links, ["Patient"]).id,
    split: null,
    language: null,
    start: dateOf(child(body, "period", "start")),
    end: dateOf(child(body, "period", "end")),
    hospital: textOf(child(organization, "display")),
    department: null,
    specialty: null,
    admission_type: null,
  };
  const organization_id = organizationOf(organization, links);
  readListedDiagnoses(resource, stage, contact_id, "role");
  stage.add("contacts", contact, place);
  stage.add(
    "fhir_encounters",
    { contact_id, episode_id: null, parent_id: null, organization_id },
    place,
  );
};

function specialtyOf(encounter: Element): string | null {
  const [type] = items(child(encounter, "type"));
  return (
    nameOf(conceptOf(child(encounter, "serviceType"))) ??
    (type === undefined ? null : nameOf(conceptOf(type)))
  );
}

function admissionTypeOf({ code, display }: Coding): string | null {
  return admissionTypes[code ?? ""] ?? (display ?? code)?.toLowerCase() ?? null;
}

/** Many name the hospital by display or a reference that only their server can follow: that is no fault. */
function organizationOf(element: Element, links: Links): string | null {
  const reference = textOf(child(element, "reference"));
  if (reference === null || reference.includes("?") || reference.startsWith("#")) return null;
  return referenceOf(element, links, ["Organization"])?.id ?? null;
}

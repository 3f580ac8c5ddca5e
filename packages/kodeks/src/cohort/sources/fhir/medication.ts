import { atcCoding, conceptOf, nameOf } from "./concept.ts";
import type { Concept } from "./concept.ts";
import { booleanOf, child, dateOf, isThere, items, numberOf, textOf } from "./element.ts";
import type { Element } from "./element.ts";
import { quantityText } from "./quantity.ts";
import { containedOf, requiredReference } from "./reference.ts";
import { contactOf, isLeftOut, requiredId } from "./resource.ts";
import type { Reader, Resource } from "./resource.ts";
import type { Stage } from "../../staging/stage.ts";

/** Medication: what requests and administrations refer to. */
export const readMedication: Reader = (resource, stage) => {
  const medicine_id = requiredId(resource);
  stage.add("fhir_medicines", { medicine_id, ...medicineOf(resource.body) }, resource.place);
};

const notPrescribed = new Set(["entered-in-error", "cancelled", "draft"]);
const notOrdered = new Set(["proposal", "plan", "option"]);

/** MedicationRequest: a medicine prescribed. */
export const readMedicationRequest: Reader = (resource, stage) => {
  const { body } = resource;
  if (isLeftOut(resource, stage, notPrescribed)) return;
  if (isLeftOut(resource, stage, notOrdered, child(body, "intent"))) return;
  if (booleanOf(child(body, "doNotPerform")) === true) {
    stage.warn("MedicationRequest-not-to-be-given");
    return;
  }
  const [dosage = { value: undefined, path: child(body, "dosageInstruction").path }] = items(
    child(body, "dosageInstruction"),
  );
  const [dose] = items(child(dosage, "doseAndRate"));
  addMedicine(resource, stage, {
    encounter: child(body, "encounter"),
    time: dateOf(child(body, "authoredOn")),
    dose: (dose === undefined ? null : doseOf(dose)) ?? textOf(child(dosage, "text")),
    route: nameOf(conceptOf(child(dosage, "route"))),
    kind: "prescribed",
  });
};

const notGiven = new Set(["entered-in-error", "not-done"]);

/** MedicationAdministration: a medicine given. */
export const readMedicationAdministration: Reader = (resource, stage) => {
  const { body } = resource;
  if (isLeftOut(resource, stage, notGiven)) return;
  const dosage = child(body, "dosage");
  addMedicine(resource, stage, {
    encounter: child(body, "context"),
    time:
      dateOf(child(body, "effectiveDateTime")) ?? dateOf(child(body, "effectivePeriod", "start")),
    dose: quantityText(child(dosage, "dose")) ?? textOf(child(dosage, "text")),
    route: nameOf(conceptOf(child(dosage, "route"))),
    kind: "administered",
  });
};

interface Use {
  readonly encounter: Element;
  readonly time: string | null;
  readonly dose: string | null;
  readonly route: string | null;
  readonly kind: "prescribed" | "administered";
}

function addMedicine(resource: Resource, stage: Stage, { encounter, ...use }: Use): void {
  const { body, links, place, type } = resource;
  const contact_id = contactOf(resource, stage, [encounter], "subject-required");
  if (contact_id === undefined) return;
  if (contact_id === null) {
    stage.warn(`${type}-without-encounter`);
    return;
  }
  const concept = child(body, "medicationCodeableConcept");
  const reference = child(body, "medicationReference");
  const contained = containedOf(reference, links);
  if (isThere(concept) || contained !== null) {
    const medicine = contained === null ? nameAndAtc(conceptOf(concept)) : medicineOf(contained);
    stage.add("medications", { contact_id, ...medicine, ...use }, place);
    return;
  }
  const medicine_id = requiredReference(reference, links, ["Medication"]).id;
  const name = textOf(child(reference, "display"));
  stage.add("fhir_medications", { contact_id, medicine_id, name, ...use }, place);
}

const medicineOf = (medication: Element): Medicine =>
  nameAndAtc(conceptOf(child(medication, "code")));

interface Medicine {
  readonly atc: string | null;
  readonly name: string | null;
}

function nameAndAtc(concept: Concept): Medicine {
  const atc = atcCoding(concept);
  return { atc: atc?.code?.toUpperCase() ?? null, name: nameOf(concept, atc) };
}

function doseOf(dose: Element): string | null {
  const range = child(dose, "doseRange");
  const [low, high] = [child(range, "low"), child(range, "high")];
  const [from, to] = [numberOf(child(low, "value")), quantityText(high)];
  if (from !== null && to !== null) return `${from}-${to}`;
  return quantityText(child(dose, "doseQuantity")) ?? quantityText(low) ?? to;
}

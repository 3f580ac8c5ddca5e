import { conceptOf, hasCode, icd10Code } from "./concept.ts";
import { primaryDiagnosis } from "./diagnosis-role.ts";
import { badElement, child, items, numberOf } from "./element.ts";
import type { Element } from "./element.ts";
import { containedOf, requiredReference } from "./reference.ts";
import { contactOf, requiredId } from "./resource.ts";
import type { Reader, Resource } from "./resource.ts";
import type { Stage } from "../../staging/stage.ts";

const refuted = new Set(["refuted"]);
const enteredInError = new Set(["entered-in-error"]);

/** Condition: its ICD-10 code. Its role is known when all encounters are there. */
export const readCondition: Reader = (resource, stage) => {
  const { body, place } = resource;
  const contact_id = contactOf(resource, stage, [child(body, "encounter")], "subject-required");
  if (contact_id === undefined) return;
  const code = conditionCode(body, stage);
  if (code === null) return;
  const condition_id = requiredId(resource);
  stage.add("fhir_conditions", { condition_id, contact_id, code }, place);
};

/** Null, and counted, where the condition was taken back or has no ICD-10 code. */
function conditionCode(condition: Element, stage: Stage): string | null {
  const verification = [conceptOf(child(condition, "verificationStatus"))];
  if (hasCode(verification, refuted)) stage.warn("Condition-refuted");
  else if (hasCode(verification, enteredInError)) stage.warn("Condition-entered-in-error");
  else {
    const code = icd10Code(conceptOf(child(condition, "code")), () =>
      stage.warn("other-icd-10-coding-of-a-condition"),
    );
    if (code === null) stage.warn("diagnosis-without-icd-10");
    return code;
  }
  return null;
}

/**
 * The diagnoses that an encounter or episode lists, with their roles (see `primaryDiagnosis`).
 *
 * @param useName the element that says what a diagnosis is: `use` in Encounter, `role` in EpisodeOfCare
 */
export function readListedDiagnoses(
  { body, links, place }: Resource,
  stage: Stage,
  contact_id: string,
  useName: "use" | "role",
): void {
  const elements = items(child(body, "diagnosis"));
  const listed = elements.map((element) => ({
    use: conceptOf(child(element, useName)),
    rank: rankOf(child(element, "rank")),
  }));
  const primary = primaryDiagnosis(listed);
  for (const [i, element] of elements.entries()) {
    const condition = child(element, "condition");
    const role = i === primary ? "primary" : "secondary";
    const rank = listed[i]?.rank ?? null;
    const contained = containedOf(condition, links);
    if (contained !== null) {
      const code = conditionCode(contained, stage);
      if (code !== null) stage.add("diagnoses", { contact_id, code, role, rank }, place);
      continue;
    }
    const target = requiredReference(condition, links, ["Condition", "Procedure"]);
    if (target.type === "Procedure") stage.warn("diagnosis-that-is-a-procedure");
    else stage.add("fhir_diagnoses", { contact_id, condition_id: target.id, role, rank }, place);
  }
}

function rankOf(element: Element): number | null {
  const rank = numberOf(element);
  if (rank === null || (Number.isInteger(rank) && rank >= 1 && rank < 2 ** 31)) return rank;
  throw badElement(element, "is not a whole number from 1");
}

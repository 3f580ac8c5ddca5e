import { sexOf } from "../fields.ts";
import { child, dateOf, items, textOf } from "./element.ts";
import type { Element } from "./element.ts";
import { requiredId } from "./resource.ts";
import type { Reader } from "./resource.ts";

/** Patient: sex, year of birth, and names for de-identification. */
export const readPatient: Reader = (resource, stage) => {
  const { body, place } = resource;
  const born = dateOf(child(body, "birthDate"));
  const names = items(child(body, "name")).flatMap(nameParts);
  stage.add(
    "patients",
    {
      patient_id: requiredId(resource),
      sex: sexOf(textOf(child(body, "gender"))),
      birth_year: born === null ? null : Number(born.slice(0, 4)),
      names: names.length === 0 ? null : [...new Set(names)].join("\n"),
    },
    place,
  );
};

/** Given and family names; the words of the whole name where it is not taken apart. */
function nameParts(name: Element): readonly string[] {
  const given = items(child(name, "given")).map(textOf);
  const parts = [...given, textOf(child(name, "family"))].filter((part) => part !== null);
  return parts.length > 0 ? parts : (textOf(child(name, "text"))?.split(/\s+/) ?? []);
}

/** Organization: the name of a hospital that encounters refer to. */
export const readOrganization: Reader = (resource, stage) => {
  const organization_id = requiredId(resource);
  const name = textOf(child(resource.body, "name"));
  stage.add("fhir_organizations", { organization_id, name }, resource.place);
};

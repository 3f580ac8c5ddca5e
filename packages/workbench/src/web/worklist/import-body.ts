import type { z } from "zod";
import type { routes } from "../../api/routes.ts";

type Body<Name extends "importCases" | "importFhir"> = z.input<(typeof routes)[Name]["body"]>;

export type NewCourse = Body<"importCases">["courses"][number];
/** A Bundle or DocumentReference. */
export type FhirResource = Body<"importFhir">["resources"][number];

import { z } from "zod";
import * as cds from "../cds-hooks.ts";
import { id } from "../common.ts";
import { fhirQuery, fhirResource } from "../fhir.ts";
import { coders, oneCourse } from "./route-contract.ts";
import type { RouteContract } from "./route-contract.ts";

/** FHIR and CDS Hooks. */
export const interchangeRoutes = {
  fhirMetadata: {
    method: "GET",
    path: "/fhir/metadata",
    access: "open",
    tag: "fhir",
    summary: "CapabilityStatement",
    status: 200,
    answer: fhirResource,
    type: "application/fhir+json",
  },
  fhirCode: {
    method: "POST",
    path: "/fhir/$suggest-codes",
    access: coders,
    tag: "fhir",
    summary: "A Bundle or DocumentReference in, provisional Conditions with Provenance out",
    query: fhirQuery,
    body: fhirResource,
    bodyLimit: oneCourse,
    status: 200,
    answer: fhirResource,
    type: "application/fhir+json",
  },
  fhirCase: {
    method: "GET",
    path: "/fhir/Bundle/:caseId",
    access: coders,
    tag: "fhir",
    summary: "A case as a Bundle: accepted codes confirmed, the others provisional",
    params: z.strictObject({ caseId: id }),
    query: fhirQuery,
    status: 200,
    answer: fhirResource,
    type: "application/fhir+json",
  },
  cdsDiscovery: {
    method: "GET",
    path: "/cds-services",
    access: "open",
    tag: "cds-hooks",
    summary: "CDS Hooks discovery",
    status: 200,
    answer: cds.discovery,
  },
  cdsDischarge: {
    method: "POST",
    path: "/cds-services/kodeks-encounter-discharge",
    access: coders,
    tag: "cds-hooks",
    summary: "Codes for the notes of a stay that ends, as cards",
    body: cds.hookRequest,
    bodyLimit: oneCourse,
    status: 200,
    answer: cds.hookAnswer,
  },
} as const satisfies Record<string, RouteContract>;

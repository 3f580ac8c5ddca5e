import { createHash } from "node:crypto";
import { KodeksError } from "../../../base/errors.ts";
import { importSource } from "../../staging/stage.ts";
import type { ImportOptions, Stage } from "../../staging/stage.ts";
import type { ImportReport } from "../import-report.ts";
import { readCondition } from "./condition.ts";
import { readDiagnosticReport, readDocumentReference } from "./document.ts";
import { readEncounter, readEpisode } from "./encounter.ts";
import { listFhirFiles } from "./fhir-files.ts";
import { joinResources } from "./join-resources.ts";
import { readObservation } from "./laboratory.ts";
import {
  readMedication,
  readMedicationAdministration,
  readMedicationRequest,
} from "./medication.ts";
import { readOrganization, readPatient } from "./patient.ts";
import { readResources } from "./read-resources.ts";
import type { Found } from "./read-resources.ts";
import { resourceOf } from "./resource.ts";
import type { Reader } from "./resource.ts";

const readers: ReadonlyMap<string, Reader> = new Map(
  Object.entries({
    Patient: readPatient,
    Organization: readOrganization,
    Encounter: readEncounter,
    EpisodeOfCare: readEpisode,
    Condition: readCondition,
    DocumentReference: readDocumentReference,
    DiagnosticReport: readDiagnosticReport,
    Medication: readMedication,
    MedicationRequest: readMedicationRequest,
    MedicationAdministration: readMedicationAdministration,
    Observation: readObservation,
  } satisfies Readonly<Record<string, Reader>>),
);

/**
 * Imports FHIR R4: NDJSON as bulk exports write it, and Bundles or single resources as JSON; a file, or all
 * such files below a folder, gzipped or not. An episode of care is a course (`EpisodeOfCare/` and its id), else
 * an encounter with those that are part of it. References are resolved when everything has been read. Nothing
 * is fetched.
 *
 * @throws KodeksError NOT_FOUND, USAGE (the file's ending), BAD_FHIR, and as `importSource`
 *
 * @example
 * await importFhir("export/", { out: "cohort/" });
 */
export async function importFhir(source: string, options: ImportOptions): Promise<ImportReport> {
  const files = await listFhirFiles(source);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const inputs = [source];
  return importSource(
    options,
    { name: "fhir", inputs, bytes, join: joinResources },
    async (stage) => {
      for (const file of files) {
        for await (const found of readResources(file, stage.context)) {
          try {
            readFound(found, stage);
          } catch (error) {
            if (!(error instanceof KodeksError)) throw error;
            stage.context.bad(found.place, error);
          }
        }
      }
    },
  );
}

function readFound(found: Found, stage: Stage): void {
  // A bulk export's own list of its files often lies among them.
  if ("transactionTime" in found.value && Array.isArray(found.value["output"])) {
    stage.warn("bulk-export-manifest");
    return;
  }
  const { type, id, place } = resourceOf(found);
  if (id !== null && readers.has(type)) {
    const digest = createHash("sha1").update(JSON.stringify(found.value)).digest("base64");
    stage.add("fhir_resources", { type, id, digest }, place);
  }
  stageResource(found, stage);
}

/**
 * Stages a resource, of whatever type; types that a cohort has no use for are counted.
 *
 * @throws KodeksError BAD_FHIR, BAD_TEXT, EMPTY_TEXT, ORPHAN_ROW
 */
export function stageResource(found: Found, stage: Stage): void {
  const resource = resourceOf(found);
  const read = readers.get(resource.type);
  if (read === undefined) stage.unknownField(resource.type);
  else read(resource, stage);
}

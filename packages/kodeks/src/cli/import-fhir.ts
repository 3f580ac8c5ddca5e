import { Command } from "commander";
import { addImportOptions, runImport } from "./import-options.ts";
import type { CommonImportOptions } from "./import-options.ts";

export function importFhirCommand(): Command {
  return addImportOptions(
    new Command("fhir")
      .description("Import FHIR R4: NDJSON of a bulk export, Bundles, single resources")
      .argument(
        "<source>",
        "a .ndjson, .jsonl or .json file (also .gz), or a folder with such files",
      ),
  )
    .addHelpText(
      "after",
      `
Read are Patient, Encounter, EpisodeOfCare, Condition (ICD-10, SKS), DocumentReference and
DiagnosticReport with text or HTML, MedicationRequest, MedicationAdministration, Medication,
Observation (laboratory) and Organization; others are counted. An episode of care is a course, else an
encounter with those that are part of it. The primary diagnosis is that of rank 1. Nothing is fetched:
notes that are given by address only are counted and left out, and so are PDF and RTF.

Examples:
  kodeks import fhir export/ --out cohort
  kodeks import fhir bundle.json --out cohort --skip-bad --json > report.json`,
    )
    .action((source: string, options: CommonImportOptions) =>
      runImport(options, async (common) => {
        const { importFhir } = await import("../cohort/sources/fhir/fhir.ts");
        return importFhir(source, common);
      }),
    );
}

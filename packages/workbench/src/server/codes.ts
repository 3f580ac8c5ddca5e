import { basename, resolve } from "node:path";
import { readManifest } from "kodeks/base/manifest";
import { Catalogue } from "kodeks/icd10/catalogue";
import type { CatalogueEntry } from "kodeks/icd10/catalogue-entry";
import { normaliseCode } from "kodeks/icd10/code";
import type { Classification } from "kodeks/icd10/rules/coding-rule";
import type { LabelSpace } from "kodeks/dataset/label-space";
import type { CatalogueEntryAnswer } from "../api/catalogue.ts";
import { badField } from "./problem.ts";

/** The catalogue as routes use it. */
export interface Codes {
  readonly name: string;
  readonly catalogue: Catalogue;
  /** Null without a catalogue folder. */
  readonly classification: Classification;
  /** The title of exactly this code; null where the catalogue lacks it. */
  readonly titleOf: (code: string) => string | null;
  readonly answer: (entry: CatalogueEntry) => CatalogueEntryAnswer;
}

/** @param folder a catalogue folder; without one, WHO's chapters and blocks */
export async function openCodes(folder: string | undefined, labels: LabelSpace): Promise<Codes> {
  const catalogue = folder === undefined ? Catalogue.builtIn() : await Catalogue.open(folder);
  return {
    name: folder === undefined ? "built-in chapters and blocks" : basename(resolve(folder)),
    catalogue,
    classification: folder === undefined ? null : await classificationOf(folder),
    titleOf: (code) => catalogue.get(code)?.title ?? null,
    answer: (entry) => ({
      ...entry,
      hasChildren: catalogue.children(entry.code).length > 0,
      inModel: labels.indexOf(entry.code) !== undefined,
    }),
  };
}

/** What a catalogue was imported from. ClaML is WHO's and BfArM's format: what both share holds. */
async function classificationOf(folder: string): Promise<Classification> {
  const { details } = await readManifest(folder, "catalogue");
  const { format } = details;
  return format === "icd-10-cm" || format === "icd-10-gm" || format === "sks" ? format : "who";
}

/** A code in its canonical form. @throws KodeksError BAD_FIELDS */
export function canonicalCode(code: string, path: string): string {
  try {
    return normaliseCode(code);
  } catch {
    throw badField(path, "is not an ICD-10 code");
  }
}

import { required } from "../fields.ts";
import type { RowTable } from "../rows/row.ts";
import type { Stage } from "../../staging/stage.ts";
import { conceptIdOf } from "./omop-cells.ts";
import { createPackedNames } from "./packed-names.ts";

/** A row of CONCEPT, as far as it is used. */
export interface Concept {
  /** Empty for drugs outside ATC. */
  readonly vocabulary: string;
  /** Empty in vocabularies of which only names are used. */
  readonly code: string;
  readonly name: string;
}

/** What CONCEPT says about the concepts that an import can meet. */
export interface Concepts {
  /** Whether the source has the table. */
  readonly present: boolean;
  readonly get: (id: number | null) => Concept | undefined;
}

const codeVocabularies = new Set(["ATC", "LOINC", "UCUM"]);
const nameVocabularies = new Set(["CVX", "RxNorm", "RxNorm Extension"]);
const nameDomains = new Set([
  "Gender",
  "Meas Value",
  "Measurement",
  "Place of Service",
  "Provider",
  "Route",
  "Visit",
]);
/** Ids from here on are a site's own concepts. */
const firstLocalId = 2_000_000_000;

/** Whether a vocabulary is ICD-10 or a national edition of it; ICD-10-PCS codes procedures. */
export function isIcd10(vocabulary: string): boolean {
  return /^ICD-?10(?!PCS)|^CIM10$|^KCD7$/i.test(vocabulary);
}

/**
 * Reads CONCEPT, keeping the vocabularies and domains in use: a download has some ten million rows, of which
 * conditions (SNOMED), packages (NDC) and procedures are most.
 */
export async function readConcepts(stage: Stage, tables: readonly RowTable[]): Promise<Concepts> {
  const concepts = new Map<number, Concept>();
  const drugs = createPackedNames();
  // Vocabulary names are shared, not held once a concept.
  const vocabularies = new Map<string, string>();
  for (const table of tables) {
    await stage.read(table, ({ values }) => {
      const read = required(values, "vocabulary_id");
      const domain = required(values, "domain_id");
      const id = conceptIdOf(values, "concept_id");
      if (id === null) return;
      const coded = codeVocabularies.has(read) || isIcd10(read);
      const named =
        nameVocabularies.has(read) ||
        nameDomains.has(domain) ||
        (id >= firstLocalId && domain === "Drug");
      if (!coded && !named) return;
      const name = values["concept_name"]?.trim() ?? "";
      // Drugs are millions, and of them the name is all that is used.
      if (!coded && domain === "Drug") {
        drugs.add(id, name);
        return;
      }
      const vocabulary = vocabularies.get(read) ?? read;
      vocabularies.set(vocabulary, vocabulary);
      const code = coded ? required(values, "concept_code") : "";
      concepts.set(id, { vocabulary, code, name });
    });
  }
  return {
    present: tables.length > 0,
    get(id) {
      if (id === null) return undefined;
      const concept = concepts.get(id);
      if (concept !== undefined) return concept;
      const name = drugs.get(id);
      return name === undefined ? undefined : { vocabulary: "", code: "", name };
    },
  };
}

/** The same choice as a condition in PostgreSQL, so that the rest does not cross the network. */
export const conceptsInUse = `vocabulary_id ~* '^(ICD-?10|CIM10$|KCD7$)' OR vocabulary_id IN (${quoted([...codeVocabularies, ...nameVocabularies])}) OR domain_id IN (${quoted(nameDomains)}) OR (concept_id >= ${firstLocalId} AND domain_id = 'Drug')`;

function quoted(names: Iterable<string>): string {
  return [...names].map((name) => `'${name}'`).join(", ");
}

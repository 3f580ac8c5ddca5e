import { createCoder } from "./coders/code-course.ts";
import type { Coder } from "./coders/code-course.ts";
import type { Configuration } from "./configuration/schema.ts";
import type { DiseaseTerms } from "./disease.ts";
import type { Language } from "./grammar/language-grammar.ts";
import { createDemography } from "./population/demography.ts";
import type { Demography } from "./population/demography.ts";
import { createEpidemiology } from "./population/epidemiology.ts";
import type { Epidemiology } from "./population/epidemiology.ts";
import { createDocumenter } from "./records/documentation.ts";
import { createTerms } from "./terms.ts";

/** What a simulated cohort is drawn from; all that is settled before the first patient. */
export interface WorldOptions {
  readonly language: Language;
  readonly seed: number;
  readonly configuration: Configuration;
}

/** The same, worked out. */
export interface World extends WorldOptions {
  readonly demography: Demography;
  readonly epidemiology: Epidemiology;
  readonly terms: ReadonlyMap<string, DiseaseTerms>;
  readonly document: ReturnType<typeof createDocumenter>;
  readonly code: Coder;
}

/** Works out the frequencies, vocabularies and habits of a cohort. Same options, same world. */
export function createWorld(options: WorldOptions): World {
  const { configuration, language } = options;
  const demography = createDemography(configuration);
  const epidemiology = createEpidemiology(configuration, demography);
  const terms = createTerms(language, configuration);
  return {
    ...options,
    demography,
    epidemiology,
    terms,
    document: createDocumenter(configuration, terms),
    code: createCoder(configuration, epidemiology),
  };
}

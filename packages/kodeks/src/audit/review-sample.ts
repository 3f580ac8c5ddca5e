import { createRandom, shuffle } from "../base/random.ts";

/** A part of a population from which a review draws its sample. */
export interface Stratum {
  readonly name: string;
  readonly documents: readonly number[];
  /** How many to draw; all where there are fewer. */
  readonly wanted: number;
}

/** A course that goes to the reviewer. */
export interface SampledCourse {
  /** `r001`, …: in the order in which they are reviewed, which says nothing of the stratum. */
  readonly id: string;
  readonly stratum: string;
  readonly document: number;
}

/** What was drawn from a stratum. */
export interface DrawnStratum {
  readonly name: string;
  readonly size: number;
  readonly drawn: number;
}

export interface ReviewSample {
  readonly strata: readonly DrawnStratum[];
  readonly courses: readonly SampledCourse[];
}

/** Draws a sample from every stratum without replacement, and shuffles all together, under a seed. */
export function drawSample(strata: readonly Stratum[], seed: number): ReviewSample {
  const random = createRandom(seed);
  const drawn = strata.map(({ name, documents, wanted }) => ({
    name,
    size: documents.length,
    documents: shuffle([...documents], random).slice(0, wanted),
  }));
  const all = shuffle(
    drawn.flatMap(({ name, documents }) =>
      documents.map((document) => ({ stratum: name, document })),
    ),
    random,
  );
  const digits = Math.max(3, String(all.length).length);
  return {
    strata: drawn.map(({ name, size, documents }) => ({ name, size, drawn: documents.length })),
    courses: all.map((course, i) => ({ id: `r${String(i + 1).padStart(digits, "0")}`, ...course })),
  };
}

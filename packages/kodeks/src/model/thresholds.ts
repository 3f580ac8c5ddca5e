import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { KodeksError } from "../base/errors.ts";

const boundarySetSchema = z.strictObject({
  /** Where the set comes from. */
  chosenBy: z.string(),
  /** By code; codes that are not listed keep τ. */
  boundaries: z.record(z.string(), z.number().min(0)),
});

/** Decision boundaries code by code, under a name. */
export type BoundarySet = Readonly<z.infer<typeof boundarySetSchema>>;

/** Decision boundaries of a model, as `thresholds.json` holds them. */
export const thresholdsSchema = z.strictObject({
  /** A code with a score of at least τ is predicted (docs/evaluation.md). */
  tau: z.number(),
  /** A word with a larger share than this of a code's explanation is highlighted (docs/explanations.md). */
  evidence: z.number(),
  /** What that boundary was chosen on; absent where it is the usual one. */
  evidenceTunedOn: z.string().optional(),
  tunedOn: z.string(),
  /**
   * Which courses may be coded without review (docs/evaluation.md); null or absent where nothing was certified. Its τ
   * was chosen on half of the validation patients, so that the other half could certify: the automatic set
   * is that of scores of at least this τ.
   */
  automation: z
    .strictObject({
      tau: z.number(),
      /** p = 1 / (1 + exp(−(slope · logit + intercept))). */
      platt: z.strictObject({ slope: z.number(), intercept: z.number() }),
      /** Probability that a threshold lets more errors through than requested. */
      delta: z.number(),
      certified: z.array(
        z.strictObject({
          /** Share of accepted courses whose set may differ from the human one. */
          requested: z.number(),
          /** Least confidence of an accepted course; null where nothing could be certified. */
          confidence: z.number().nullable(),
          reason: z.enum(["too-few-patients", "error-too-high"]).nullable(),
        }),
      ),
      tuningPatients: z.int(),
      certifyingPatients: z.int(),
    })
    .nullish(),
  /** Boundaries code by code (docs/audits.md), to be asked for by name. */
  sets: z.record(z.string(), boundarySetSchema).optional(),
});

export type Thresholds = Readonly<z.infer<typeof thresholdsSchema>>;

export type Automation = NonNullable<Thresholds["automation"]>;

/**
 * The boundary of each code, `[codes]`: τ, or those of a named set.
 *
 * @throws KodeksError NOT_FOUND where there is no such set, naming those that there are
 * @example
 * const boundaries = boundariesOf(trained.thresholds, trained.labels.codes, "label-noise");
 */
export function boundariesOf(
  { tau, sets = {} }: Thresholds,
  codes: readonly string[],
  name?: string,
): Float64Array {
  if (name === undefined) return new Float64Array(codes.length).fill(tau);
  const set = Object.hasOwn(sets, name) ? sets[name] : undefined;
  if (set === undefined) {
    const names = Object.keys(sets);
    throw new KodeksError("NOT_FOUND", "the model has no set of boundaries of that name", {
      where: "thresholds.json",
      remedy:
        names.length === 0
          ? "Make one by `kodeks audit boundaries`."
          : `It has ${names.join(", ")}.`,
    });
  }
  return Float64Array.from(codes, (code) => set.boundaries[code] ?? tau);
}

/**
 * Puts a named set of boundaries into a model's `thresholds.json`, in place of one of the same name. The file
 * is replaced as a whole, so that a model never has half of it.
 *
 * @throws KodeksError EXISTS (a set of that name, without `force`), BAD_FOLDER
 */
export async function writeBoundarySet(
  folder: string,
  name: string,
  set: BoundarySet,
  force: boolean,
): Promise<void> {
  const file = join(folder, "thresholds.json");
  const held = thresholdsSchema.safeParse(parse(await readFile(file, "utf8")));
  if (!held.success) {
    throw new KodeksError("BAD_FOLDER", "thresholds.json is damaged", {
      where: folder,
      remedy: "Train the model again with `kodeks train`.",
    });
  }
  const sets = held.data.sets ?? {};
  if (Object.hasOwn(sets, name) && !force) {
    throw new KodeksError("EXISTS", "the model has a set of boundaries of that name", {
      where: file,
      remedy: "Choose another --name, or pass --force to replace it.",
    });
  }
  const temporary = `${file}.partial`;
  const content = { ...held.data, sets: { ...sets, [name]: boundarySetSchema.parse(set) } };
  await writeFile(temporary, `${JSON.stringify(content, null, 2)}\n`);
  await rename(temporary, file);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

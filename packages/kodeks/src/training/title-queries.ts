import { fromArray, noGrad, ops, scope } from "@kodeks/libtorch";
import { KodeksError } from "../base/errors.ts";
import type { LabelSpace } from "../dataset/label-space.ts";
import type { DocumentTokenizer } from "../dataset/tokenizer.ts";
import type { Catalogue } from "../icd10/catalogue.ts";
import type { CodingModel } from "../model/coding-model.ts";

/** Enough tokens for any title. */
const maxTokens = 512;

/**
 * Each code's title, or that of the nearest entry above it; null where the catalogue has neither. WHO's
 * blocks and chapters, which are built in, have titles in English only.
 */
export function labelTitles(labels: LabelSpace, catalogue: Catalogue): (string | null)[] {
  return labels.codes.map((code) => catalogue.titleOf(code));
}

/**
 * Replaces the label queries of codes that have a title by the mean of its pieces' word embeddings, all by
 * one factor as large as drawn queries are. A title that several codes share is mixed in equal parts with
 * what was drawn for each, so that they can come apart. Codes without a title, or with one that the
 * tokenizer has no pieces for, keep what was drawn.
 *
 * @param titles a title or null for each label
 * @returns how many queries were replaced
 * @throws KodeksError BAD_RECIPE where the architecture's queries are not as wide as embeddings
 */
export async function setTitleQueries(
  model: CodingModel,
  tokenizer: DocumentTokenizer,
  titles: readonly (string | null)[],
): Promise<number> {
  const { queries } = model.decoder;
  const { wordEmbeddings } = model.encoder;
  const width = wordEmbeddings.dim(1);
  if (queries.dim(1) !== width) {
    throw new KodeksError(
      "BAD_RECIPE",
      `labelQueries: titles are ${width} numbers wide, and ${model.shape.architecture}'s queries ${queries.dim(1)}`,
      { where: "labelQueries", remedy: "Use another architecture, or random label queries." },
    );
  }
  const pieces = await titlePieces(tokenizer, titles);
  const words = scope(() => wordEmbeddings.toFloat32());
  const means = pieces.map((ids) => (ids.length === 0 ? null : meanRow(words, ids, width)));
  const drawn = scope(() => queries.toFloat32());
  const size = rootMeanSquare(means.flatMap((mean) => (mean === null ? [] : [...mean])));
  if (size === 0) return 0;
  const factor = rootMeanSquare(drawn) / size;
  const uses = new Map<string, number>();
  for (const title of titles) if (title !== null) uses.set(title, (uses.get(title) ?? 0) + 1);
  const begun = drawn.slice();
  means.forEach((mean, label) => {
    if (mean === null) return;
    const isShared = (uses.get(titles[label] ?? "") ?? 0) > 1;
    mean.forEach((number, i) => {
      const at = label * width + i;
      // Two independent parts of one size, each by √½, have that size together.
      begun[at] = isShared ? (factor * number + drawn[at]) * Math.SQRT1_2 : factor * number;
    });
  });
  scope(() => noGrad(() => ops.copyInPlace(queries, fromArray(begun, queries.shape))));
  return means.filter((mean) => mean !== null).length;
}

/** The ids of each title's pieces, without special tokens and unknown words. */
async function titlePieces(
  tokenizer: DocumentTokenizer,
  titles: readonly (string | null)[],
): Promise<number[][]> {
  const encoded = await tokenizer.encode(
    titles.map((title) => title ?? ""),
    maxTokens,
  );
  const known = tokenizer.pieces();
  return encoded.map(({ ids }) => [...ids].filter((id) => known[id] !== null));
}

function meanRow(table: Float32Array, rows: readonly number[], width: number): Float64Array {
  const mean = new Float64Array(width);
  for (const row of rows) {
    for (let i = 0; i < width; i += 1) mean[i] += table[row * width + i] / rows.length;
  }
  return mean;
}

function rootMeanSquare(numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i += 1) sum += numbers[i] ** 2;
  return Math.sqrt(sum / Math.max(numbers.length, 1));
}

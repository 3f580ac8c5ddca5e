import { existsSync } from "node:fs";
import { join } from "node:path";
import { SafetensorsFile, scope, writeSafetensors } from "@kodeks/libtorch";
import type { TensorData } from "@kodeks/libtorch";
import { KodeksError } from "../../base/errors.ts";
import { MentionChannel } from "./mention-channel.ts";
import { MentionLookup } from "./mention-lookup.ts";
import { PhraseReader, wordForms } from "./phrase-reader.ts";

const fileName = "mentions.safetensors";
const parts = ["keys", "offsets", "labels", "chances", "prior"] as const;

/** Writes `mentions.safetensors`: hashes of phrases, never the phrases. */
export function saveMentions(folder: string, { lookups, factor }: MentionChannel): void {
  const vector = (data: TensorData): { data: TensorData; shape: number[] } => ({
    data,
    shape: [data.length],
  });
  const tensors = lookups.flatMap(({ reader, lexicon }) =>
    parts.map((part) => [`${reader.form}.${part}`, vector(lexicon[part])] as const),
  );
  writeSafetensors(join(folder, fileName), {
    ...Object.fromEntries(tensors),
    factor: vector(Float64Array.of(factor)),
  });
}

/**
 * Reads it back.
 *
 * @param pieces of the tokenizer it was made with
 * @throws KodeksError BAD_FOLDER; TorchError BAD_SAFETENSORS
 */
export function loadMentions(
  folder: string,
  pieces: readonly (string | null)[],
  codes: number,
): MentionChannel {
  const check = (holds: boolean, what: string): void => {
    if (holds) return;
    throw new KodeksError("BAD_FOLDER", `${fileName} ${what}`, {
      where: folder,
      remedy: "Train the model again with `kodeks train`.",
    });
  };
  check(existsSync(join(folder, fileName)), "is missing");
  const file = SafetensorsFile.open(join(folder, fileName));
  const vector = (name: string): TensorData => {
    check(file.entries.get(name)?.shape.length === 1, `has no vector named ${name}`);
    return file.tensor(name).toArray();
  };
  return scope(() => {
    const lookups = wordForms.map((form) => {
      const lexicon = {
        keys: vector(`${form}.keys`) as Float64Array,
        offsets: vector(`${form}.offsets`) as Int32Array,
        labels: vector(`${form}.labels`) as Int32Array,
        chances: vector(`${form}.chances`) as Float32Array,
        prior: vector(`${form}.prior`) as Float32Array,
      };
      const { keys, offsets, labels, chances, prior } = lexicon;
      check(prior.length === codes, `is about ${prior.length} codes, and the model about ${codes}`);
      check(
        offsets.length === keys.length + 1 && labels.length === chances.length,
        "has vectors that do not fit each other",
      );
      check(
        offsets.every((at, i) => at >= (offsets[i - 1] ?? 0) && at <= labels.length) &&
          labels.every((label) => label >= 0 && label < codes),
        "names codes that the model does not have",
      );
      return new MentionLookup(new PhraseReader(pieces, form), lexicon);
    });
    const [factor] = vector("factor") as Float64Array;
    return new MentionChannel(lookups, factor);
  });
}

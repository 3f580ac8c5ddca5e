import { existsSync } from "node:fs";
import { join } from "node:path";
import { SafetensorsFile, scope, writeSafetensors } from "@kodeks/libtorch";
import type { TensorData } from "@kodeks/libtorch";
import { KodeksError } from "../../base/errors.ts";
import { MentionChannel } from "./mention-channel.ts";
import { PhraseReader } from "./phrase-reader.ts";

const fileName = "mentions.safetensors";

/** Writes `mentions.safetensors`: hashes of phrases, never the phrases. */
export function saveMentions(folder: string, { lexicon, factor }: MentionChannel): void {
  const vector = (data: TensorData): { data: TensorData; shape: number[] } => ({
    data,
    shape: [data.length],
  });
  writeSafetensors(join(folder, fileName), {
    ...Object.fromEntries(Object.entries(lexicon).map(([name, data]) => [name, vector(data)])),
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
  const names = ["keys", "offsets", "labels", "chances", "prior", "factor"];
  for (const name of names) {
    check(file.entries.get(name)?.shape.length === 1, `has no vector named ${name}`);
  }
  return scope(() => {
    const data = (name: string): TensorData => file.tensor(name).toArray();
    const lexicon = {
      keys: data("keys") as Float64Array,
      offsets: data("offsets") as Int32Array,
      labels: data("labels") as Int32Array,
      chances: data("chances") as Float32Array,
      prior: data("prior") as Float32Array,
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
    const [factor] = data("factor") as Float64Array;
    return new MentionChannel(new PhraseReader(pieces), lexicon, factor);
  });
}

import { join } from "node:path";
import { createRandom, shuffle } from "../base/random.ts";
import { importFiles } from "../cohort/sources/import-files.fixture.ts";
import { labelled } from "../dataset/prepare.fixture.ts";
import { prepare } from "../dataset/prepare.ts";

/** The words that decide a note's codes. */
const meanings = [
  ["diabetes", "E11.9"],
  ["migraine", "G43.0"],
  ["hypertension", "I10"],
  ["pneumonia", "J18.9"],
  ["asthma", "J45.0"],
  ["gout", "M10.0"],
] as const;

const filler = "the patient was seen today and feels well after rest with no more to do".split(" ");

/** Notes of one or two deciding words among three to nine others. */
function notes(split: string, count: number, seed: number): object[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const chosen = new Set([meanings[i % meanings.length], meanings[random.nextInt(12)]]);
    chosen.delete(undefined);
    const deciding = [...chosen].filter((meaning) => meaning !== undefined);
    const others = Array.from({ length: 3 + random.nextInt(7) }, () => {
      return filler[random.nextInt(filler.length)] ?? "";
    });
    const text = shuffle([...deciding.map(([word]) => word), ...others], random).join(" ");
    const codes = deciding.map(([, code]) => code);
    return { ...labelled(`${split}-${i}`, text, codes), primary: codes[0] };
  });
}

/**
 * Makes a dataset in which a word decides each code, in a folder that is empty so far: 68 courses to
 * train on, 28 to validate, 24 in dev, and none in test. Returns the dataset's folder.
 */
export async function syntheticDataset(folder: string): Promise<string> {
  await importFiles(folder, {
    "train.jsonl": notes("train", 96, 1),
    "dev.jsonl": notes("dev", 24, 2),
  });
  const out = join(folder, "dataset");
  await prepare({
    cohort: join(folder, "cohort"),
    out,
    validationShare: 0.25,
    vocabularySize: 120,
  });
  return out;
}

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
function notes(split: string, count: number, seed: number, marked: boolean): object[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const first = meanings[i % meanings.length];
    const second = meanings[random.nextInt(meanings.length)];
    const deciding = random.nextInt(2) === 0 || first === second ? [first] : [first, second];
    const others = Array.from(
      { length: 3 + random.nextInt(7) },
      () => filler[random.nextInt(filler.length)],
    );
    const text = shuffle([...deciding.map(([word]) => word), ...others], random).join(" ");
    const codes = deciding.map(([, code]) => code);
    const evidence = deciding.map(([word, code]) => {
      const start = text.indexOf(word);
      return { code, start, end: start + word.length };
    });
    return {
      ...labelled(`${split}-${i}`, text, codes),
      primary: codes[0],
      ...(marked ? { evidence } : {}),
    };
  });
}

/**
 * Makes a dataset in which a word decides each code, in a folder that is empty so far: 96 courses to
 * train on, about a quarter of them to validate, and 24 in each split that is `held` out. Returns the
 * dataset's folder.
 *
 * @param marked whether the deciding words are marked as evidence
 */
export async function syntheticDataset(
  folder: string,
  held: readonly ("dev" | "test")[] = ["dev"],
  marked = false,
): Promise<string> {
  const files = held.map((split, i) => [`${split}.jsonl`, notes(split, 24, 2 + i, marked)]);
  await importFiles(folder, {
    "train.jsonl": notes("train", 96, 1, marked),
    ...Object.fromEntries(files),
  });
  const out = join(folder, "dataset");
  await prepare({
    cohort: join(folder, "cohort"),
    out,
    validationShare: 0.25,
    vocabularySize: 120,
    minimumPatients: 1,
  });
  return out;
}

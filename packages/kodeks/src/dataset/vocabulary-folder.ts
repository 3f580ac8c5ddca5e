import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "../base/atomic-folder.ts";
import { refuseOutAround } from "../base/refuse-out-around.ts";
import { openCohort } from "../cohort/cohort-reader.ts";
import { plan } from "./prepare.ts";
import type { PrepareOptions } from "./prepare.ts";

/**
 * Learns the vocabulary that `prepare` would learn with the same options, and writes it as a folder with
 * `tokenizer.json`, for preparations in shards.
 *
 * @returns its word pieces
 * @throws KodeksError as `prepare`
 */
export async function learnVocabularyFolder(options: PrepareOptions): Promise<number> {
  const cohort = await openCohort(options.cohort);
  await refuseOutAround(options.out, [options.cohort]);
  let pieces = 0;
  await writeFolder(options.out, options, async (temporary) => {
    const { tokenizer } = await plan(cohort, options);
    await writeFile(join(temporary, "tokenizer.json"), tokenizer.json);
    pieces = tokenizer.vocabularySize;
  });
  return pieces;
}

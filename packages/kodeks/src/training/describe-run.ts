import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KodeksError } from "../base/errors.ts";
import { readManifest, writeManifest } from "../base/manifest.ts";
import type { FolderKind } from "../base/manifest.ts";
import { modelCard } from "./model-card.ts";
import { refuseOtherRun } from "./run-identity.ts";
import type { AnyIdentity, RunIdentity } from "./run-identity.ts";
import type { RunVersions } from "./run-versions.ts";
import type { TrainReport } from "./train-options.ts";

/** The names of the inputs, of which only the last part is kept. */
interface Inputs {
  readonly dataset: string;
  readonly encoder?: string;
  readonly catalogue?: string;
}

type ManifestInputs = readonly { readonly path: string; readonly sha256: string }[];

/**
 * Writes down how a model was made, enough to make it again: `recipe.json`, which `--recipe` takes,
 * `training.json`, the model card and the manifest.
 */
export async function describeRun(
  folder: string,
  { dataset, encoder, catalogue }: Inputs,
  run: { readonly identity: RunIdentity; readonly versions: RunVersions },
  report: TrainReport,
): Promise<void> {
  const { recipe, level, architecture } = run.identity;
  const write = (name: string, content: object): Promise<void> =>
    writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  await write("recipe.json", recipe);
  await write("training.json", { ...run.identity, versions: run.versions, ...report });
  await writeFile(join(folder, "README.md"), modelCard({ architecture, level, recipe, report }));
  const input = (path: string | undefined, sha256: string | null): ManifestInputs =>
    path === undefined || sha256 === null ? [] : [{ path, sha256 }];
  await writeManifest(folder, {
    kind: "model",
    command: "kodeks train",
    seed: recipe.seed,
    inputs: [
      { path: dataset, sha256: run.identity.dataset },
      ...input(encoder, run.identity.encoder),
      ...input(catalogue, run.identity.catalogue),
    ],
    counts: { labels: report.labels, parameters: report.parameters },
    details: { architecture, level, recipe: recipe.name, bestEpoch: report.bestEpoch },
  });
}

/**
 * The report of a training that has ended already, as happens to a run that is resumed once too often;
 * null where there is no finished folder.
 *
 * @throws KodeksError RESUME_MISMATCH where it was made by another run
 */
export async function finishedReport(
  folder: string,
  kind: FolderKind,
  identify: () => Promise<AnyIdentity>,
): Promise<object | null> {
  let training: Record<string, unknown>;
  try {
    await readManifest(folder, kind);
    const text = await readFile(join(folder, "training.json"), "utf8");
    training = JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof KodeksError || error instanceof SyntaxError) return null;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const identity = await identify();
  const { versions: _, ...rest } = training;
  const isIdentity = (key: string): boolean => Object.hasOwn(identity, key);
  const pick = (keep: (key: string) => boolean): object =>
    Object.fromEntries(Object.entries(rest).filter(([key]) => keep(key)));
  refuseOtherRun(pick(isIdentity), identity, folder);
  return pick((key) => !isIdentity(key));
}

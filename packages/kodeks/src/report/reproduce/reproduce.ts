import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "../../base/atomic-folder.ts";
import { KodeksError } from "../../base/errors.ts";
import { hashFolder, readManifest, writeManifest } from "../../base/manifest.ts";
import type { FolderKind } from "../../base/manifest.ts";
import { silent } from "../../base/progress.ts";
import type { OnProgress } from "../../base/progress.ts";
import { openDataset } from "../../dataset/dataset.ts";
import { prepare } from "../../dataset/prepare.ts";
import { selections } from "../../cohort/selection/steps.ts";
import type { EvaluationResult } from "../../evaluation/evaluation-result.ts";
import type { CodeLevel } from "../../icd10/code.ts";
import { defaultConfiguration } from "../../simulation/configuration/defaults.ts";
import { simulate } from "../../simulation/simulate.ts";
import { resolveRecipe } from "../../training/recipe.ts";
import { evaluateInFull } from "../evaluate-model.ts";
import { scalingStudy } from "../scaling-study.ts";
import type { ScalingRow } from "../scaling-study.ts";
import { writeReportFiles } from "../write-report.ts";
import { auditStudies } from "./audit-studies.ts";
import type { AuditStudies } from "./audit-studies.ts";
import type { Finding } from "./finding.ts";
import { findings } from "./findings.ts";
import { reproduceFigures, reproducePage } from "./reproduce-page.ts";
import { subsetSizes } from "./scales.ts";
import { openReproduction } from "./settings.ts";
import type { ReproduceSettings } from "./settings.ts";
import { expectedStages } from "./stages.ts";
import { createTimeLeft } from "./time-left.ts";

export interface ReproduceOptions {
  /** A new folder, or that of a reproduction which was stopped. */
  readonly out: string;
  readonly settings: ReproduceSettings;
  /** Threads of the simulation; the others are libtorch's. */
  readonly workers: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  readonly onStage?: (stage: StageBegun) => void;
  readonly onWarning?: (text: string) => void;
}

export interface StageBegun {
  readonly name: string;
  /** From 1. */
  readonly place: number;
  readonly of: number;
  readonly secondsLeft: number;
  /** It was finished by an earlier run. */
  readonly isDone: boolean;
}

/** What a reproduction found. */
export interface Reproduction {
  readonly settings: ReproduceSettings;
  readonly recipe: string;
  readonly counts: {
    readonly patients: number;
    readonly courses: number;
    readonly selectedCourses: number;
    readonly trainingCourses: number;
    readonly testCourses: number;
  };
  readonly findings: readonly Finding[];
  readonly scaling: readonly ScalingRow[];
  readonly audits: AuditStudies;
}

/**
 * Makes the paper's results section from simulated patients: simulates, prepares, trains on nested subsets,
 * evaluates, and writes `report/index.html`, which sets each finding beside the paper's. Each stage is a
 * folder that appears whole; those that stand are passed over, so that the same call goes on where a run
 * was stopped.
 *
 * @throws KodeksError EXISTS, RESUME_MISMATCH (other settings), INTERRUPTED, and as the stages do
 */
export async function reproduce(options: ReproduceOptions): Promise<Reproduction> {
  const { out, settings, signal, onProgress = silent, onStage, onWarning } = options;
  await openReproduction(out, settings);
  const folder = (name: string): string => join(out, name);
  const [cohort, dataset, evaluation] = ["cohort", "dataset", "evaluation"].map(folder) as [
    string,
    string,
    string,
  ];
  const stages = expectedStages(settings);
  const clock = createTimeLeft(stages);
  const begin = (index: number, isDone: boolean): void => {
    clock.begin(index);
    const { name } = stages[index];
    const secondsLeft = clock.from(index);
    onStage?.({ name, place: index + 1, of: stages.length, secondsLeft, isDone });
  };
  let next = 0;
  const stage = async (isDone: boolean, work: () => Promise<unknown>): Promise<void> => {
    begin(next, isDone);
    next += 1;
    if (!isDone) await work();
    clock.end(isDone);
  };
  const common = {
    onProgress,
    ...(signal === undefined ? {} : { signal }),
  };

  await stage(await stands(cohort, "cohort"), () =>
    simulate({
      ...common,
      out: cohort,
      patients: settings.patients,
      seed: settings.seed,
      language: settings.language,
      configuration: defaultConfiguration,
      workers: options.workers,
      force: true,
    }),
  );
  await stage(await stands(dataset, "dataset"), () =>
    prepare({
      ...common,
      cohort,
      out: dataset,
      selection: selections.paper,
      testShare: settings.testShare,
      validationShare: settings.validationShare,
      seed: settings.seed,
      force: true,
    }),
  );

  const sizes = subsetSizes(settings, await trainingPatients(dataset));
  const all = sizes.at(-1) ?? 0;
  const recipe = resolveRecipe("evidence", { epochs: settings.epochs, seed: settings.seed });
  const study = async (level: CodeLevel, patients: readonly number[]): Promise<ScalingRow[]> => {
    let isDone = false;
    const { rows } = await scalingStudy({
      ...common,
      dataset,
      out: folder(`level-${level}`),
      levels: [level],
      patients,
      recipe,
      size: settings.size,
      split: "test",
      resamples: settings.resamples,
      checkpoints: { minutes: 3 },
      onModel: (model, done) => {
        if (done > 0) clock.end(isDone);
        const name = `level-${level}-patients-${model.patients}`;
        isDone = existsSync(join(folder(`level-${level}`), "reports", name, "manifest.json"));
        begin(next, isDone);
        next += 1;
      },
      ...(onWarning === undefined ? {} : { onWarning }),
    });
    clock.end(isDone);
    return [...rows];
  };
  const level3 = await study(3, sizes);
  // Few patients have fewer sizes than the scale has parts.
  next = 2 + settings.parts.length;
  const level5Size = sizes.findLast((size) => size <= all / settings.level5Part) ?? all;
  const scaling = [...level3, ...(await study(5, [level5Size]))];

  const model = join(folder("level-3"), "models", `level-3-patients-${all}`);
  await stage(await stands(evaluation, "report"), () =>
    evaluateInFull({
      ...common,
      model,
      dataset,
      out: evaluation,
      split: "test",
      resamples: settings.resamples,
      minimumCourses: settings.departmentCourses,
      minimumOccurrences: settings.frequentCode,
      force: true,
    }),
  );

  begin(next, false);
  const reproduction = await measure(
    options,
    { cohort, dataset, model, evaluation },
    scaling,
    recipe.name,
  );
  const { result } = reproduction;
  await writeFolder(
    folder("report"),
    { force: true, ...(signal === undefined ? {} : { signal }) },
    async (temporary) => {
      const figures = reproduceFigures(result, reproduction.evaluation);
      const page = reproducePage(result, reproduction.evaluation, figures);
      await writeReportFiles(temporary, page, figures);
      await writeFile(join(temporary, "reproduction.json"), `${JSON.stringify(result, null, 2)}\n`);
      await writeManifest(temporary, {
        kind: "report",
        command: "kodeks reproduce",
        seed: settings.seed,
        inputs: [
          { path: evaluation, sha256: await hashFolder(evaluation) },
          { path: dataset, sha256: await hashFolder(dataset) },
        ],
        counts: { ...result.counts },
        details: { scale: settings.scale, recipe: recipe.name },
      });
    },
  );
  clock.end();
  return result;
}

/** The findings, from what the stages left. */
async function measure(
  { settings, signal, onProgress }: ReproduceOptions,
  { cohort, dataset, model, evaluation }: Record<Folder, string>,
  scaling: readonly ScalingRow[],
  recipe: string,
): Promise<{ readonly result: Reproduction; readonly evaluation: EvaluationResult }> {
  const evaluated = JSON.parse(
    await readFile(join(evaluation, "metrics.json"), "utf8"),
  ) as EvaluationResult;
  const audits = await auditStudies({
    cohort,
    dataset,
    model,
    seed: settings.seed,
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const simulated = await readManifest(cohort, "cohort");
  const prepared = await readManifest(dataset, "dataset");
  const result = {
    settings,
    recipe,
    counts: {
      patients: settings.patients,
      courses: simulated.counts["courses"] ?? 0,
      selectedCourses: prepared.counts["courses"] ?? 0,
      trainingCourses: prepared.counts["train"] ?? 0,
      testCourses: prepared.counts["test"] ?? 0,
    },
    findings: findings({ scaling, evaluation: evaluated, audits }),
    scaling,
    audits,
  };
  return { result, evaluation: evaluated };
}

type Folder = "cohort" | "dataset" | "model" | "evaluation";

/** Whether a stage's folder stands, whole. */
async function stands(folder: string, kind: FolderKind): Promise<boolean> {
  try {
    await readManifest(folder, kind);
    return true;
  } catch (error) {
    if (error instanceof KodeksError && ["NOT_FOUND", "BAD_FOLDER"].includes(error.code)) {
      return false;
    }
    throw error;
  }
}

async function trainingPatients(folder: string): Promise<number> {
  const reader = await (await openDataset(folder)).split("train");
  reader.close();
  return new Set(reader.courses.map(({ patientId }) => patientId)).size;
}

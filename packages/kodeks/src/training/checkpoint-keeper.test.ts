import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  backward,
  fromArray,
  liveTensors,
  noGrad,
  ops,
  requireGrad,
  scope,
} from "@kodeks/libtorch";
import type { Tensor } from "@kodeks/libtorch";
import { afterEach, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import {
  checkpointsBeside,
  listCheckpoints,
  newestCheckpoint,
  removeCheckpoints,
} from "./checkpoint-folder.ts";
import { keepCheckpoints } from "./checkpoint-keeper.ts";
import type { KeeperOptions } from "./checkpoint-keeper.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import { runVersions } from "./run-versions.ts";
import { createState, disposeState, saveBest } from "./training-state.ts";
import type { TrainingState } from "./training-state.ts";

const makeFolder = temporaryFolders();
const states: TrainingState[] = [];
afterEach(() => {
  for (const state of states.splice(0)) {
    disposeState(state);
    for (const parameter of state.parameters.values()) parameter.dispose();
  }
  expect(liveTensors()).toBe(0);
});

const recipe = quickRecipe({ averaging: 0.9 });
const identity = {
  recipe,
  dataset: "a".repeat(64),
  codes: "b".repeat(64),
  level: 3,
  architecture: "plm-ca",
  size: "tiny",
  encoder: null,
  windowLength: 16,
  trainPatients: null,
  catalogue: null,
} as const;

/** The state of a model of six weights, `shape` them as you like. */
function newState(shape: readonly number[] = [2, 3]): TrainingState {
  const weights = scope(() => requireGrad(fromArray([1, 2, 3, 4, 5, 6], shape).keep()));
  const parameters = new Map([["weights", weights]]);
  const state = createState(parameters, [{ parameters: [weights] }], recipe);
  states.push(state);
  return state;
}
const weightsOf = (state: TrainingState): Tensor => state.parameters.get("weights") as Tensor;

/** A step that draws on every part of the state. */
function step(state: TrainingState): void {
  const weights = weightsOf(state);
  scope(() => {
    const noise = Math.sin(7 * state.optimiser.steps);
    backward(ops.mulScalar(ops.sum(ops.mul(weights, weights)), noise));
  });
  state.optimiser.step(0.1 / (1 + state.position.batches));
  state.average?.update();
  state.position.batches += 1;
}

/** All numbers of a state after one more step. */
function fingerprint(state: TrainingState): unknown {
  step(state);
  state.average?.swap();
  const averaged = [...weightsOf(state).toFloat32()];
  state.average?.swap();
  const now = [...weightsOf(state).toFloat32()];
  state.best.restore();
  return { averaged, now, best: [...weightsOf(state).toFloat32()], position: state.position };
}

async function keeperIn(folder: string, more: Partial<KeeperOptions> = {}) {
  const run = { identity, versions: await runVersions() };
  return keepCheckpoints({ folder, schedule: { updates: 2 }, run, ...more });
}

async function restored(
  folder: string,
  onDamaged: (name: string) => void = () => {},
): Promise<TrainingState> {
  const state = newState();
  (await newestCheckpoint(folder, onDamaged))?.restore(state);
  return state;
}

describe("keepCheckpoints", () => {
  it("writes when updates are due, keeps the last two, and gives back the very state", async () => {
    const folder = checkpointsBeside(join(makeFolder(), "model"));
    const state = newState();
    const keeper = await keeperIn(folder);
    await keeper.offer(state, true);
    expect(existsSync(folder)).toBe(false);
    for (let i = 1; i <= 7; i++) {
      step(state);
      if (i === 3) {
        saveBest(state);
        state.position.bestEpoch = 1;
      }
      await keeper.offer(state);
    }
    expect(await listCheckpoints(folder)).toEqual([
      "epoch-0001-step-00000004",
      "epoch-0001-step-00000006",
    ]);
    step(state);
    await keeper.offer(state);
    expect(keeper.newest).toBe(join(folder, "epoch-0001-step-00000008"));
    const other = await restored(folder);
    expect(fingerprint(other)).toEqual(fingerprint(state));
  });

  it("writes when minutes have passed, and no state twice", async () => {
    const folder = join(makeFolder(), "checkpoints");
    let time = 0;
    const state = newState();
    const schedule = { minutes: 5 };
    const keeper = await keeperIn(folder, { schedule, now: () => time });
    step(state);
    time = 5 * 60_000 - 1;
    await keeper.offer(state);
    expect(keeper.newest).toBeNull();
    time += 1;
    await keeper.offer(state);
    expect(await listCheckpoints(folder)).toEqual(["epoch-0001-step-00000001"]);
    const write = (): never => {
      throw new Error("written twice");
    };
    const resumed = { folder: keeper.newest ?? "", steps: 1 };
    await (await keeperIn(folder, { resumed, write })).offer(state, true);
  });

  it("keeps the last good checkpoint when the disk is full, says so, and tries again", async () => {
    const folder = join(makeFolder(), "checkpoints");
    const state = newState();
    let isFull = false;
    const warnings: string[] = [];
    const { writeSafetensors } = await import("@kodeks/libtorch");
    const keeper = await keeperIn(folder, {
      schedule: { updates: 1, keep: 1 },
      onWarning: (text) => warnings.push(text),
      write: (path, tensors) => {
        if (!isFull) return writeSafetensors(path, tensors);
        writeFileSync(path, "half of a");
        throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      },
    });
    step(state);
    await keeper.offer(state);
    const before = fingerprint(await restored(folder));
    isFull = true;
    step(state);
    await keeper.offer(state);
    expect(readdirSync(folder)).toEqual(["epoch-0001-step-00000001"]);
    expect(warnings).toEqual([
      `the checkpoint of step 2 could not be written (ENOSPC); ${join(folder, "epoch-0001-step-00000001")} is kept`,
    ]);
    expect(fingerprint(await restored(folder))).toEqual(before);
    isFull = false;
    step(state);
    await keeper.offer(state);
    expect(readdirSync(folder)).toEqual(["epoch-0001-step-00000003"]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("does not keep weights of %d", async (value) => {
    const folder = join(makeFolder(), "checkpoints");
    const state = newState();
    const keeper = await keeperIn(folder);
    step(state);
    await keeper.offer(state, true);
    step(state);
    scope(() => {
      noGrad(() => ops.fillInPlace(ops.select(weightsOf(state), 0, 1), value));
    });
    await expect(keeper.offer(state, true)).rejects.toMatchObject({
      code: "DIVERGED",
      message: "the weights became NaN or infinite by step 2",
    });
    expect(readdirSync(folder)).toEqual(["epoch-0001-step-00000001"]);
  });
});

describe("newestCheckpoint", () => {
  it("passes over one that is damaged, and fails where all are", async () => {
    const folder = join(makeFolder(), "checkpoints");
    const state = newState();
    const keeper = await keeperIn(folder);
    const expected: unknown[] = [];
    for (const _ of [1, 2]) {
      step(state);
      await keeper.offer(state, true);
      expected.push(fingerprint(await restored(folder)));
    }
    const [older, newer] = await listCheckpoints(folder);
    truncateSync(join(folder, newer ?? "", "state.safetensors"), 100);
    const damaged: string[] = [];
    const found = await restored(folder, (name) => void damaged.push(name));
    expect(fingerprint(found)).toEqual(expected[0]);
    expect(damaged).toEqual([newer]);
    writeFileSync(join(folder, older ?? "", "state.json"), "{}");
    await expect(newestCheckpoint(folder, () => {})).rejects.toMatchObject({ code: "BAD_FOLDER" });
  });

  it("refuses tensors of another shape before it changes anything", async () => {
    const folder = join(makeFolder(), "checkpoints");
    const state = newState([6]);
    step(state);
    await (await keeperIn(folder)).offer(state, true);
    const other = newState();
    const before = [...weightsOf(other).toFloat32()];
    const checkpoint = await newestCheckpoint(folder, () => {});
    expect(() => checkpoint?.restore(other)).toThrow(
      expect.objectContaining({ code: "BAD_FOLDER" }),
    );
    expect([...weightsOf(other).toFloat32()]).toEqual(before);
  });
});

describe("removeCheckpoints", () => {
  it("removes checkpoints and what killed processes left, and nothing else", async () => {
    const folder = join(makeFolder(), "checkpoints");
    const state = newState();
    step(state);
    await (await keeperIn(folder)).offer(state, true);
    mkdirSync(join(folder, `.epoch-0001-step-00000002.partial-${2 ** 30}-0a`));
    writeFileSync(join(folder, "mine"), "");
    await removeCheckpoints(folder);
    expect(readdirSync(folder)).toEqual(["mine"]);
    const empty = join(makeFolder(), "checkpoints");
    await (await keeperIn(empty)).offer(state, true);
    await removeCheckpoints(empty);
    expect(existsSync(empty)).toBe(false);
    await removeCheckpoints(empty);
  });
});

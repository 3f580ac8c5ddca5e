import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { openDataset } from "../dataset/dataset.ts";
import { saveSmallModel } from "../model/small-model.fixture.ts";
import { syntheticDataset } from "../training/synthetic-dataset.fixture.ts";
import { startKodeks } from "./kodeks.fixture.ts";
import type { Ended } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders(afterAll);

/** Runs a command that writes into `folder`, and sends it a signal as soon as it has begun to. */
async function stop(
  args: readonly string[],
  folder: string,
  signal: NodeJS.Signals,
): Promise<Ended> {
  const { child, ended } = startKodeks(args);
  while (!readdirSync(folder).some((name) => name.startsWith(".out.partial-"))) {
    if (child.exitCode !== null) throw new Error("it ended before it was stopped");
    await setTimeout(5);
  }
  child.kill(signal);
  return ended;
}

describe("a command that is stopped while it writes", () => {
  let cohort = "";
  let dataset = "";
  let model = "";
  beforeAll(async () => {
    const folder = makeFolder();
    dataset = await syntheticDataset(folder);
    cohort = join(folder, "cohort");
    const opened = await openDataset(dataset);
    const parts = { tokenizer: opened.tokenizer(), labels: opened.labels(3) };
    model = await saveSmallModel(makeFolder(), parts);
  });

  it.each(["prepare", "evaluate"])("by SIGTERM: %s says so and leaves nothing", async (name) => {
    const folder = makeFolder();
    const inputs = name === "prepare" ? [cohort] : [model, dataset, "--resamples", "10000000"];
    const args = [name, ...inputs, "--out", join(folder, "out")];
    const { status, stdout, stderr } = await stop(args, folder, "SIGTERM");
    expect({ status, stdout }).toEqual({ status: 130, stdout: "" });
    expect(stderr).toMatch(/^error INTERRUPTED: the run was stopped; nothing was written$/m);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("by kill -9: leaves nothing that looks complete", async () => {
    const folder = makeFolder();
    const args = ["prepare", cohort, "--out", join(folder, "out")];
    expect(await stop(args, folder, "SIGKILL")).toMatchObject({ status: null, stdout: "" });
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.out\.partial-/)]);
  });
});

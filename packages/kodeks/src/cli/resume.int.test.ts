import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "../base/random.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { syntheticDataset } from "../training/synthetic-dataset.fixture.ts";
import { kodeks, startKodeks, succeed } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders(afterAll);
const bin = fileURLToPath(new URL("../../bin/kodeks.js", import.meta.url));

let dataset = "";
let whole: Buffer;
beforeAll(async () => {
  dataset = await syntheticDataset(makeFolder());
  const out = join(makeFolder(), "model");
  succeed(command(out));
  whole = weightsIn(out);
});

const settings = ["--window-length", "16", "--epochs", "3", "--batch-size", "8", "--threads", "1"];
const command = (out: string, ...more: readonly string[]): string[] => [
  "train",
  dataset,
  "--out",
  out,
  ...settings,
  ...more,
];
const weightsIn = (out: string): Buffer => readFileSync(join(out, "model.safetensors"));

const checkpointsOf = (out: string): string[] =>
  existsSync(`${out}.checkpoints`) ? readdirSync(`${out}.checkpoints`) : [];

/** Waits until `ready` holds or the child has ended. */
async function until(child: { readonly exitCode: number | null }, ready: () => boolean) {
  while (!ready() && child.exitCode === null) await setTimeout(1);
}

describe("kodeks train --resume", { timeout: 240_000 }, () => {
  it("has the same weights after kill -9 at random moments as without", async () => {
    const folder = makeFolder();
    const out = join(folder, "model");
    // Of the moments, not of the training: other ones each time, and a failure says which.
    const seed = Date.now();
    const random = createRandom(seed);
    const kills: string[] = [];
    for (let i = 0; i < 5; i++) {
      const begun = new Set(checkpointsOf(out));
      const { child, ended } = startKodeks(command(out, "--resume", "--checkpoint-updates", "1"));
      const changes = random.nextInt(4);
      const fresh = (): number => checkpointsOf(out).filter((name) => !begun.has(name)).length;
      // In the first, before it can have written anything; later also while a checkpoint is written.
      const delay = i === 0 ? random.nextInt(700) : random.nextInt(30);
      if (i > 0) await until(child, () => fresh() > changes % 3);
      await setTimeout(delay);
      child.kill("SIGKILL");
      const { status } = await ended;
      kills.push(`${changes}+${delay} ms: ${status ?? "killed"}, ${checkpointsOf(out).join(" ")}`);
    }
    const told = `seed ${seed}:\n${kills.join("\n")}`;
    expect(kills.filter((kill) => kill.includes("killed")).length, told).toBeGreaterThan(2);
    const { status, stderr } = kodeks(command(out, "--resume"));
    expect({ status, told: status === 0 ? "" : stderr + told }).toEqual({ status: 0, told: "" });
    expect(weightsIn(out).equals(whole), told).toBe(true);
    expect(readdirSync(folder)).toEqual(["model"]);
  });

  it("goes on after Ctrl-C, which says how, and keeps its checkpoint whatever happens", async () => {
    const folder = makeFolder();
    const out = join(folder, "model");
    const { child, ended } = startKodeks(command(out, "--checkpoint-updates", "3"));
    await until(child, () => checkpointsOf(out).some((name) => name.startsWith("epoch-")));
    child.kill("SIGINT");
    const { status, stdout, stderr } = await ended;
    expect({ status, stdout }).toEqual({ status: 130, stdout: "" });
    expect(stderr).toMatch(
      /^error INTERRUPTED: the training was stopped; its checkpoint is kept\n {2}at: .*model\.checkpoints\/epoch-\d+-step-\d+\n {2}do: .*--resume\.$/m,
    );
    expect(readdirSync(folder)).toEqual(["model.checkpoints"]);
    const kept = checkpointsOf(out);

    const changed = kodeks(command(out, "--resume", "--learning-rate", "0.5"));
    expect(changed.status).toBe(2);
    expect(changed.stderr).toMatch(
      /^error RESUME_MISMATCH: .*recipe\.learningRate: 0\.002, now 0\.5$/m,
    );
    const begun = kodeks(command(out));
    expect(begun.status).toBe(2);
    expect(begun.stderr).toMatch(/^error EXISTS: .*has not ended\n.*\n.*--resume.*--force/m);

    // A limit on the size of files does what a full disk does: small files pass, weights do not.
    const limited = spawnSync(
      "sh",
      ["-c", 'ulimit -f 50; exec "$0" "$@"', process.execPath, bin, ...command(out, "--resume")],
      { encoding: "utf8" },
    );
    expect(limited.status).toBe(1);
    expect(limited.stderr).toMatch(/^warning: the checkpoint .* \(EFBIG\); .*epoch.* is kept$/m);
    expect(limited.stderr).toMatch(/^warning: the last checkpoint is kept: .*--resume\.$/m);
    expect(limited.stderr).toMatch(/^error SYSTEM: a file became larger than is allowed$/m);
    expect(checkpointsOf(out)).toEqual(kept);
    expect(readdirSync(folder)).toEqual(["model.checkpoints"]);

    const { stderr: notes } = kodeks(command(out, "--resume"));
    expect(notes).toMatch(/^resumed behind step \d+, in epoch \d/m);
    expect(weightsIn(out).equals(whole)).toBe(true);
    expect(readdirSync(folder)).toEqual(["model"]);
  });
});

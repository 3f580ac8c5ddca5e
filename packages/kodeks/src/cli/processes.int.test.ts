import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { SafetensorsFile, scope } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { largestDifference } from "../model/golden.fixture.ts";
import { syntheticDataset } from "../training/synthetic-dataset.fixture.ts";
import { kodeks, startKodeks, succeed } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders(afterAll);

let dataset = "";
/** What one process makes of the recipe. */
let alone = "";
beforeAll(async () => {
  dataset = await syntheticDataset(makeFolder());
  alone = join(makeFolder(), "model");
  succeed(command(alone));
});

// Dropout and masking as the recipe has them. Few steps: differences in rounding grow with each.
const settings = ["--window-length", "16", "--epochs", "2", "--batch-size", "11", "--threads", "1"];
const command = (out: string, ...more: readonly string[]): string[] => [
  "train",
  dataset,
  "--out",
  out,
  ...settings,
  ...more,
];

function weightsIn(out: string): Map<string, Float32Array> {
  const file = SafetensorsFile.open(join(out, "model.safetensors"));
  return scope(
    () => new Map([...file.entries.keys()].map((name) => [name, file.tensor(name).toFloat32()])),
  );
}

interface Training {
  readonly recipe: object;
  readonly curve: readonly { readonly loss: number; readonly validationMap: number }[];
}

const trainingOf = (out: string): Training =>
  JSON.parse(readFileSync(join(out, "training.json"), "utf8")) as Training;

/** The same weights but for the order of additions. */
function expectSameTraining(out: string, expected = alone): void {
  const [found, wanted] = [weightsIn(out), weightsIn(expected)];
  expect([...found.keys()]).toEqual([...wanted.keys()]);
  for (const [name, weights] of wanted) {
    // The gradient of a key's bias is nothing but rounding, which AdamW makes whole steps of.
    if (name.endsWith("self.key.bias")) continue;
    expect(largestDifference(found.get(name) ?? [], weights), name).toBeLessThan(1e-5);
  }
  const [curve, other] = [trainingOf(out).curve, trainingOf(expected).curve];
  curve.forEach((epoch, i) => {
    expect(epoch.loss).toBeCloseTo(other[i].loss, 4);
    expect(epoch.validationMap).toBeCloseTo(other[i].validationMap, 4);
  });
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

const checkpointsOf = (out: string): string[] =>
  existsSync(`${out}.checkpoints`) ? readdirSync(`${out}.checkpoints`) : [];

/** Process ids of a launcher's children, in the order of their ranks. */
function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return text.split(" ").filter(Boolean).map(Number);
}

const isAlive = (pid: number): boolean => {
  try {
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
};

describe("kodeks train --processes", { timeout: 240_000 }, () => {
  it.each([2, 3])("gives with %i processes what one gives, and reports once", (processes) => {
    const out = join(makeFolder(), "model");
    const ended = kodeks(command(out, "--processes", String(processes), "--json"));
    expect(ended).toMatchObject({ status: 0 });
    expect(ended.stdout.trim().split("\n")).toHaveLength(1);
    expect(ended.stderr.match(/^epoch +1 /gm)).toHaveLength(1);
    expect(checkpointsOf(out)).toEqual([]);
    expectSameTraining(out);
  });

  it("gives the very same where a process has no document of a batch", () => {
    const folder = makeFolder();
    const [one, two] = ["one", "two"].map((name) => join(folder, name));
    const single = ["--batch-size", "1", "--epochs", "1"];
    succeed(command(one, ...single));
    succeed(command(two, ...single, "--processes", "2"));
    const bytes = (out: string): Buffer => readFileSync(join(out, "model.safetensors"));
    expect(bytes(two).equals(bytes(one))).toBe(true);
  });

  /** A long training by two processes, once it has written a checkpoint. */
  async function started(out: string): Promise<ReturnType<typeof startKodeks>> {
    const long = ["--epochs", "400", "--processes", "2", "--checkpoint-updates", "1"];
    const run = startKodeks(command(out, ...long));
    while (checkpointsOf(out).length === 0 && run.child.exitCode === null) await setTimeout(20);
    return run;
  }

  it.each([0, 1])("ends all when process %i is killed, and says so", async (rank) => {
    const out = join(makeFolder(), "model");
    const { child, ended } = await started(out);
    const children = childrenOf(child.pid as number);
    expect(children).toHaveLength(2);
    process.kill(children[rank], "SIGKILL");
    const { status, stderr } = await ended;
    expect(status).toBe(1);
    expect(stderr).toContain(`error PEER_LOST: process ${rank} of 2 was ended by SIGKILL`);
    if (rank === 1) expect(stderr).toContain("error PEER_LOST: rank 0 of 2 lost another process");
    expect(children.filter(isAlive)).toEqual([]);
    expect(existsSync(out)).toBe(false);
    expect(checkpointsOf(out)).not.toEqual([]);
  });

  it("goes on from the checkpoint of a lost process, with another number of processes", async () => {
    const out = join(makeFolder(), "model");
    const same = ["--epochs", "4"];
    const whole = join(makeFolder(), "model");
    succeed(command(whole, ...same));
    const run = startKodeks(command(out, ...same, "--processes", "2", "--checkpoint-updates", "1"));
    while (checkpointsOf(out).length === 0 && run.child.exitCode === null) await setTimeout(5);
    process.kill(childrenOf(run.child.pid as number)[1], "SIGKILL");
    expect(await run.ended).toMatchObject({ status: 1 });
    succeed(command(out, ...same, "--processes", "3", "--resume"));
    expectSameTraining(out, whole);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("stops all on %s, with a checkpoint", async (signal) => {
    const out = join(makeFolder(), "model");
    const { child, ended } = await started(out);
    const children = childrenOf(child.pid as number);
    child.kill(signal);
    const { status, stderr } = await ended;
    expect(status).toBe(130);
    expect(stderr).toContain("error INTERRUPTED: the training was stopped; its checkpoint is kept");
    expect(stderr).not.toContain("PEER_LOST");
    expect(children.filter(isAlive)).toEqual([]);
  });

  it("leaves no process behind when it is killed itself", async () => {
    const { child, ended } = await started(join(makeFolder(), "model"));
    const children = childrenOf(child.pid as number);
    child.kill("SIGKILL");
    await ended;
    for (let i = 0; i < 600 && children.some(isAlive); i++) await setTimeout(50);
    expect(children.filter(isAlive)).toEqual([]);
  });

  it("tells once what is wrong for all", () => {
    const ended = kodeks(command(alone, "--processes", "2"));
    expect(ended).toMatchObject({ status: 2, stdout: "" });
    expect(ended.stderr.match(/^error /gm)).toHaveLength(1);
    expect(ended.stderr).toMatch(/^error EXISTS: /);
  });
});

describe("kodeks train, told its place by variables", { timeout: 240_000 }, () => {
  const place = (rank: number, port: string): Record<string, string> => ({
    MASTER_ADDR: "127.0.0.1",
    MASTER_PORT: port,
    RANK: String(rank),
    WORLD_SIZE: "2",
  });

  it("joins the others, and refuses other settings", async () => {
    const port = await freePort();
    const out = join(makeFolder(), "model");
    const other = startKodeks(command(out, "--seed", "5"), { env: place(1, port) });
    const first = startKodeks(command(out), { env: place(0, port) });
    for (const { status, stderr } of [await first.ended, await other.ended]) {
      expect(status).toBe(2);
      expect(stderr).toContain(
        "error BAD_PROCESSES: rank 1 trains on other data, codes or settings than rank 0",
      );
    }
    expect(existsSync(out)).toBe(false);
  });

  it("trains together", async () => {
    const port = await freePort();
    const out = join(makeFolder(), "model");
    const runs = [0, 1].map((rank) => startKodeks(command(out), { env: place(rank, port) }));
    const [first, second] = await Promise.all(runs.map(({ ended }) => ended));
    expect(first).toMatchObject({ status: 0 });
    expect(second).toMatchObject({ status: 0, stdout: "" });
    expectSameTraining(out);
  });

  it.each([
    [{ WORLD_SIZE: "2" }, [], "MASTER_ADDR and MASTER_PORT and RANK must be set, too"],
    [
      { WORLD_SIZE: "2", RANK: "2", MASTER_ADDR: "127.0.0.1", MASTER_PORT: "1" },
      [],
      "RANK 2 does not fit WORLD_SIZE 2",
    ],
    [
      { WORLD_SIZE: "4", RANK: "0", MASTER_ADDR: "127.0.0.1", MASTER_PORT: "1" },
      ["--processes", "2"],
      "--processes 2 starts processes of its own, and this is one of 4 already",
    ],
  ])("refuses %j", (env, more, message) => {
    const ended = kodeks(command(join(makeFolder(), "model"), ...more), { env });
    expect(ended).toMatchObject({ status: 2, stdout: "" });
    expect(ended.stderr).toContain(`error BAD_PROCESSES: ${message}`);
  });

  it("tells processes apart that were told different numbers of them", async () => {
    const port = await freePort();
    const runs = [0, 1].map((rank) => {
      const env = { ...place(rank, port), WORLD_SIZE: String(2 + rank) };
      return startKodeks(command(join(makeFolder(), "model")), { env });
    });
    for (const { status, stderr } of await Promise.all(runs.map(({ ended }) => ended))) {
      expect(status).toBe(2);
      expect(stderr).toMatch(/^error BAD_PROCESSES: .*do not agree on their world size/m);
    }
  });

  it("names a port that is in use", async () => {
    const server = createServer().listen(0);
    await new Promise((resolve) => server.once("listening", resolve));
    const port = String((server.address() as AddressInfo).port);
    const ended = await startKodeks(command(join(makeFolder(), "model")), { env: place(0, port) })
      .ended;
    server.close();
    expect(ended).toMatchObject({ status: 2, stdout: "" });
    expect(ended.stderr).toContain(`error BAD_PROCESSES: port ${port} is in use on this machine`);
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
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
let alone = "";
beforeAll(async () => {
  dataset = await syntheticDataset(makeFolder());
  alone = join(makeFolder(), "encoder");
  succeed(command(alone));
});

const settings = ["--window-length", "16", "--batch-size", "11", "--threads", "1"];
const command = (out: string, ...more: readonly string[]): string[] => [
  "pretrain",
  dataset,
  "--out",
  out,
  ...settings,
  ...(more.includes("--updates") ? [] : ["--updates", "14"]),
  ...more,
];

function weightsIn(out: string): Map<string, Float32Array> {
  const file = SafetensorsFile.open(join(out, "model.safetensors"));
  return scope(
    () => new Map([...file.entries.keys()].map((name) => [name, file.tensor(name).toFloat32()])),
  );
}

describe("kodeks pretrain", { timeout: 240_000 }, () => {
  it("shows its epochs, and prints what it made", () => {
    const out = join(makeFolder(), "encoder");
    const { status, stdout, stderr } = kodeks(command(out));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^[\d,]+ parameters → .*\nbest epoch \d of \d: validation loss \d/);
    expect(stderr).toMatch(/^epoch +1 {2}loss \d\.\d+ {2}validation loss \d\.\d+ \*/m);
  });

  it("gives with two processes what one gives", () => {
    const out = join(makeFolder(), "encoder");
    const ended = kodeks(command(out, "--processes", "2", "--json"));
    expect(ended).toMatchObject({ status: 0 });
    const report = JSON.parse(ended.stdout) as { curve: { validationLoss: number }[] };
    const single = JSON.parse(readFileSync(join(alone, "training.json"), "utf8")) as typeof report;
    expect(report.curve.length).toBe(single.curve.length);
    report.curve.forEach(({ validationLoss }, i) =>
      expect(validationLoss).toBeCloseTo(single.curve[i]?.validationLoss ?? 0, 4),
    );
    const found = weightsIn(out);
    for (const [name, weights] of weightsIn(alone)) {
      // The gradient of a key's bias is nothing but rounding, which AdamW makes whole steps of.
      if (name.endsWith("self.key.bias")) continue;
      expect(largestDifference(found.get(name) ?? [], weights), name).toBeLessThan(1e-4);
    }
  });

  it("has the same bytes after kill -9 and --resume", async () => {
    const out = join(makeFolder(), "encoder");
    const long = ["--updates", "60", "--checkpoint-updates", "1"];
    const whole = join(makeFolder(), "encoder");
    succeed(command(whole, ...long));
    const { child, ended } = startKodeks(command(out, ...long));
    const kept = `${out}.checkpoints`;
    while (!(existsSync(kept) && readdirSync(kept).some((name) => name.startsWith("epoch-")))) {
      if (child.exitCode !== null) break;
      await setTimeout(10);
    }
    child.kill("SIGKILL");
    await ended;
    expect(existsSync(out)).toBe(false);
    const { stderr } = kodeks(command(out, ...long, "--resume"));
    expect(stderr).toMatch(/^resumed behind step \d+, in epoch \d/m);
    const bytes = (folder: string): Buffer => readFileSync(join(folder, "model.safetensors"));
    expect(bytes(out).equals(bytes(whole))).toBe(true);
    expect(existsSync(kept)).toBe(false);
  });

  it.each([
    [["--recipe", "small"], 2, "error NOT_FOUND: there is no recipe of that name"],
    [["--encoder", "nowhere"], 2, "error NOT_FOUND:"],
    [["--epochs", "2", "--updates", "3"], 2, "cannot be used with option"],
  ])("refuses %j", (more, status, message) => {
    const ended = kodeks(command(join(makeFolder(), "encoder"), ...more));
    expect(ended).toMatchObject({ status, stdout: "" });
    expect(ended.stderr).toContain(message);
  });
});

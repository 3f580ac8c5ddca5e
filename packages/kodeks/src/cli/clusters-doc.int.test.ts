import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { builtModule } from "../base/built.fixture.ts";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { syntheticDataset } from "../training/synthetic-dataset.fixture.ts";

const makeFolder = temporaryFolders(afterAll);
const bin = fileURLToPath(new URL("../../bin/kodeks.js", import.meta.url));
const page = readFileSync(new URL("../../../../docs/clusters.md", import.meta.url), "utf8");

function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "s").exec(page)?.[1];
  if (found === undefined) throw new Error(`docs/clusters.md has no block of ${language}`);
  return found;
}

/** What stands in for SLURM: as many tasks as there are processes, on one machine. */
const commands = {
  scontrol: "echo 127.0.0.1",
  srun: `shift
pids=
for task in $(seq 0 $((SLURM_NTASKS - 1))); do
  SLURM_PROCID=$task SLURM_LOCALID=$task "$@" & pids="$pids $!"
done
status=0
for pid in $pids; do wait $pid || status=$?; done
exit $status`,
  npx: `shift; exec "${process.execPath}" "${bin}" "$@" --epochs 1 --window-length 16`,
} as const;

/** A port from 20000 on that nobody listens on, below those that systems give out. */
async function freePort(): Promise<number> {
  for (let port = 21_000 + (process.pid % 5000); ; port++) {
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, () => resolve(true));
    });
    if (isFree) await new Promise((resolve) => server.close(resolve));
    if (isFree) return port;
  }
}

describe("docs/clusters.md", { timeout: 120_000 }, () => {
  it("has a script for SLURM that trains one model", async () => {
    builtModule("cli/main");
    const folder = makeFolder();
    await syntheticDataset(folder);
    const path = join(folder, "bin");
    mkdirSync(path);
    for (const [name, body] of Object.entries(commands)) {
      writeFileSync(join(path, name), `#!/bin/bash\n${body}\n`, { mode: 0o755 });
    }
    writeFileSync(join(folder, "train.sbatch"), block("bash"));
    const { status, stdout, stderr } = spawnSync("bash", ["train.sbatch"], {
      cwd: folder,
      encoding: "utf8",
      env: {
        ...process.env,
        PATH: `${path}${delimiter}${process.env["PATH"]}`,
        SLURM_JOB_ID: String((await freePort()) - 20_000),
        SLURM_JOB_NODELIST: "node[1-2]",
        SLURM_NTASKS: "3",
        SLURM_CPUS_PER_TASK: "1",
      },
    });
    expect({ status, stderr: stderr.match(/^(error .*|epoch +1 )/gm) }).toEqual({
      status: 0,
      stderr: [expect.stringMatching(/^epoch/)],
    });
    expect(stdout.match(/best epoch 1 of 1/g)).toHaveLength(1);
    expect(readdirSync(join(folder, "model"))).toContain("model.safetensors");
    expect(existsSync(join(folder, "model.checkpoints"))).toBe(false);
  });

  it("has a PyTorchJob whose command is one of ours", () => {
    const manifest = block("yaml");
    const text = /command: (\[.*\])/.exec(manifest)?.[1] ?? "[]";
    const [npx, kodeks, ...args] = JSON.parse(text) as string[];
    expect([npx, kodeks]).toEqual(["npx", "kodeks"]);
    // It gets as far as the dataset that is not there.
    const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^error NOT_FOUND: [^]*\/data\/dataset/) as string,
    });
    expect(manifest).toMatch(/^kind: PyTorchJob$/m);
    expect(manifest).not.toContain("\t");
  });
});

import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../../../", import.meta.url);

/** The URL of a compiled module of this package, for processes of their own; compiles it where it is old. */
export function builtModule(name: string): string {
  const built = new URL(`packages/workbench/dist/${name}.js`, root);
  const source = new URL(`packages/workbench/src/${name}.ts`, root);
  if (!existsSync(built) || statSync(built).mtimeMs < statSync(source).mtimeMs) {
    const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", root));
    const project = fileURLToPath(new URL("packages/workbench", root));
    spawnSync(process.execPath, [tsc, "-b", project], { stdio: "ignore" });
  }
  if (!existsSync(built)) throw new Error(`${name} was not compiled: run \`npm run build\``);
  return built.href;
}

/** A process that runs a script, and the lines it has printed so far. */
export interface Child {
  readonly lines: readonly string[];
  readonly kill: () => void;
  /** Its end: the signal that ended it, or its exit code. */
  readonly ended: Promise<NodeJS.Signals | number | null>;
}

/** Runs a script in a process of its own. */
export function runScript(script: string): Child {
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  let rest = "";
  child.stdout.on("data", (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
  });
  return {
    lines,
    kill: () => void child.kill("SIGKILL"),
    ended: new Promise((resolve) => {
      child.once("close", (code, signal) => resolve(signal ?? code));
    }),
  };
}

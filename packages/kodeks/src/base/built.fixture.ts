import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../../../", import.meta.url);

/**
 * The URL of a compiled module of this package, for tests that start a process of their own;
 * compiles first if the module is missing or older than its source.
 *
 * @param name path below src, without extension.
 */
export function builtModule(name: string): string {
  const built = new URL(`packages/kodeks/dist/${name}.js`, root);
  const source = new URL(`packages/kodeks/src/${name}.ts`, root);
  if (!existsSync(built) || statSync(built).mtimeMs < statSync(source).mtimeMs) {
    const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", root));
    const project = fileURLToPath(new URL("packages/kodeks", root));
    spawnSync(process.execPath, [tsc, "-b", project], { stdio: "ignore" });
  }
  if (!existsSync(built)) throw new Error(`${name} was not compiled: run \`npm run build\``);
  return built.href;
}

// Builds the workbench page into dist/web, where the service looks for it; nothing where it is up to date.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const workbench = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {(text: string) => void} log
 * @returns {boolean} whether it had to be built
 */
export function buildPage(log = () => {}) {
  const built = join(workbench, "dist", "web", "index.html");
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return false;
  log("building the workbench page …");
  const package_ = createRequire(join(workbench, "package.json")).resolve("vite/package.json");
  execFileSync(
    process.execPath,
    [join(dirname(package_), "bin", "vite.js"), "build", "--logLevel", "error"],
    {
      cwd: workbench,
      stdio: ["ignore", 2, 2],
      // Tests run in another environment, in which the page would be larger and slower.
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
  return true;
}

function newestSource() {
  const sources = readdirSync(join(workbench, "src", "web"), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && !/\.(?:test|fixture)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const all = [...sources, join(workbench, "vite.config.ts"), join(workbench, "package.json")];
  return Math.max(...all.map((file) => statSync(file).mtimeMs));
}

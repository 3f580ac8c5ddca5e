// What benchmarks against Python PyTorch share: both sides as processes that are timed in turns.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { libtorchInfo } from "@kodeks/libtorch";

/**
 * A process that prints its name, and for each line on its input the seconds that the work it asks for
 * took.
 *
 * @param {string} command
 * @param {readonly string[]} args
 */
export function contestant(command, args) {
  const env = { ...process.env, ...sameBlas() };
  const child = spawn(command, args, { env, stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${command} ended early`);
    return value;
  };
  return {
    read,
    /** @param {string} line */
    time: async (line) => {
      child.stdin.write(`${line}\n`);
      return Number(await read());
    },
    end: () => child.stdin.end(),
  };
}

/** The OpenBLAS that our addon uses, so that the other side uses it too. */
function sameBlas() {
  const maps = readFileSync("/proc/self/maps", "utf8");
  const path = /(\/\S*openblas-(?:openmp|pthread))\//.exec(maps)?.[1];
  if (path === undefined || !existsSync(path)) return {};
  return { LD_LIBRARY_PATH: [path, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":") };
}

/**
 * The library that both sides must be on.
 *
 * @param {string} theirName as `PyTorch 1.13.0 …`
 */
export function checkSameLibrary(theirName) {
  const { version, prefix } = libtorchInfo();
  if (!theirName.startsWith(`PyTorch ${version.split("+")[0]}`)) {
    throw new Error(
      `${theirName} is not on libtorch ${version} (${prefix}): name another --python`,
    );
  }
  return version;
}

/** @param {readonly number[]} numbers */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

/** Median and range of ratios. @param {readonly number[]} ratios */
export function spread(ratios) {
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  return `${median(ratios).toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

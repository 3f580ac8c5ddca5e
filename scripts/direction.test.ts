import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = "packages/kodeks/src";

/** What each room may import. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  base: [],
  icd10: ["base"],
  cohort: ["base", "icd10"],
  simulation: ["base", "icd10", "cohort"],
  dataset: ["base", "icd10", "cohort", "simulation"],
  model: ["base", "icd10", "cohort", "simulation", "dataset"],
  training: ["base", "icd10", "cohort", "simulation", "dataset", "model", "evaluation"],
  evaluation: ["base", "icd10"],
  explanation: ["base", "icd10", "dataset", "model", "evaluation"],
  audit: ["base", "icd10", "cohort", "dataset", "model", "evaluation", "explanation"],
  report: "base icd10 cohort simulation dataset model training evaluation explanation audit".split(
    " ",
  ),
  cli: "base icd10 cohort simulation dataset model training evaluation explanation audit report".split(
    " ",
  ),
};
const rooms = Object.keys(allowed);

interface Case {
  readonly file: string;
  readonly imported: string;
  readonly fine: boolean;
}

const roomPairs: readonly Case[] = rooms.flatMap((room) =>
  rooms
    .filter((other) => other !== room)
    .flatMap((other) => {
      const fine = (allowed[room] ?? []).includes(other);
      return [
        { file: `${source}/${room}/uses-${other}.ts`, imported: `../${other}/x.ts`, fine },
        { file: `${source}/${room}/inner/uses-${other}.ts`, imported: `../../${other}/x.ts`, fine },
        {
          file: `${source}/${room}/uses-${other}.test.ts`,
          imported: `../${other}/x.ts`,
          fine: true,
        },
        {
          file: `${source}/${room}/uses-${other}.fixture.ts`,
          imported: `../${other}/x.ts`,
          fine: true,
        },
      ];
    }),
);

const packagePairs: readonly Case[] = [
  { file: "packages/libtorch/src/a.ts", imported: "kodeks/icd10/code", fine: false },
  { file: "packages/libtorch/src/b.ts", imported: "@kodeks/workbench", fine: false },
  { file: "packages/libtorch/src/c.ts", imported: "../../kodeks/src/icd10/code.ts", fine: false },
  { file: "packages/libtorch/src/nn/d.ts", imported: "../tensor.ts", fine: true },
  { file: `${source}/cli/e.ts`, imported: "@kodeks/workbench", fine: false },
  { file: `${source}/report/f.ts`, imported: "../../../workbench/src/page.ts", fine: false },
  { file: `${source}/model/g.ts`, imported: "@kodeks/libtorch", fine: true },
  { file: `${source}/evaluation/h.ts`, imported: "@kodeks/libtorch", fine: false },
  { file: `${source}/evaluation/i.ts`, imported: "node:fs", fine: false },
  { file: `${source}/evaluation/j.ts`, imported: "node:fs/promises", fine: false },
  { file: `${source}/evaluation/k.ts`, imported: "./levels.ts", fine: true },
  { file: "packages/workbench/src/l.ts", imported: "kodeks/icd10/code", fine: true },
  { file: "packages/workbench/src/m.ts", imported: "@kodeks/libtorch", fine: true },
];

/** The files, under the repository's lint configuration, that have a forbidden import. */
let forbidden: ReadonlySet<string>;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "direction-"));
  copyFileSync(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  for (const { file, imported } of [...roomPairs, ...packagePairs]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(
      join(folder, file),
      `import type { X } from "${imported}";\nexport type Y = X;\n`,
    );
  }
  const manifest = createRequire(import.meta.url).resolve("oxlint/package.json");
  const oxlint = join(dirname(manifest), "bin/oxlint");
  const options = { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 26 } as const;
  const { stdout } = spawnSync(process.execPath, [oxlint, "--format", "json"], options);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string }[];
  };
  const found = diagnostics.filter(({ code }) => code.includes("no-restricted-imports"));
  forbidden = new Set(found.map(({ filename }) => filename));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wronglyJudged = (cases: readonly Case[]): readonly Case[] =>
  cases.filter(({ file, fine }) => forbidden.has(file) === fine);

describe("the direction of imports", () => {
  it.each(rooms)("from %s is enforced towards every other room", (room) => {
    const cases = roomPairs.filter(({ file }) => file.startsWith(`${source}/${room}/`));
    expect(cases.length).toBe(4 * (rooms.length - 1));
    expect(wronglyJudged(cases)).toEqual([]);
  });

  it("between packages, and the purity of evaluation, are enforced", () => {
    expect(wronglyJudged(packagePairs)).toEqual([]);
  });

  it("is settled for every room there is", () => {
    const entries = readdirSync(join(root, source), { withFileTypes: true });
    const there = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(there.filter((room) => !rooms.includes(room))).toEqual([]);
  });

  it("has no way around", () => {
    for (const room of rooms)
      for (const other of allowed[room] ?? []) expect(allowed[other]).not.toContain(room);
  });
});

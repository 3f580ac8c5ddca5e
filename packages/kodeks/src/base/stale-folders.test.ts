import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { removeStale } from "./stale-folders.ts";
import { temporaryFolders } from "./temporary-folder.fixture.ts";

const makeFolder = temporaryFolders();
const deadPid = spawnSync(process.execPath, ["--version"]).pid;

function folderWith(...names: readonly string[]): string {
  const parent = makeFolder();
  for (const name of names) {
    mkdirSync(join(parent, name));
    writeFileSync(join(parent, name, "file"), name);
  }
  return parent;
}

describe("removeStale", () => {
  it("removes what dead processes left, and nothing else", async () => {
    const stay = [
      `.out.partial-${process.ppid}-aa`,
      `.other.partial-${deadPid}-aa`,
      `.out.partial-x-aa`,
      `.out.more.partial-${deadPid}-aa`,
      "out",
    ];
    const parent = folderWith(...stay, `.out.partial-${deadPid}-aa`, `.out.partial-${deadPid}-bb`);
    await removeStale(join(parent, "out"), new Set());
    expect(readdirSync(parent).sort()).toEqual(stay.sort());
  });

  it("takes a folder under its own process id for stale unless it is at work on it", async () => {
    const parent = folderWith(`.out.partial-${process.pid}-aa`, `.out.partial-${process.pid}-bb`);
    await removeStale(
      join(parent, "out"),
      new Set([join(parent, `.out.partial-${process.pid}-bb`)]),
    );
    expect(readdirSync(parent)).toEqual([`.out.partial-${process.pid}-bb`]);
  });

  it("puts a folder back that was moved aside when nothing took its place", async () => {
    const parent = folderWith(`.out.replaced-${deadPid}-aa`);
    await removeStale(join(parent, "out"), new Set());
    expect(readdirSync(parent)).toEqual(["out"]);
  });

  it("removes a folder that was moved aside when the new one stands", async () => {
    const parent = folderWith("out", `.out.replaced-${deadPid}-aa`);
    await removeStale(join(parent, "out"), new Set());
    expect(readdirSync(parent)).toEqual(["out"]);
  });
});

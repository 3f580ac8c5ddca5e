import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { kodeks, succeed } from "./kodeks.fixture.ts";

const makeFolder = temporaryFolders();
const secret = "Sødavand";

function answers(name: string, verdicts: readonly string[]): string {
  const path = join(makeFolder(), name);
  const lines = verdicts.map((verdict, i) => `r00${i + 1},${verdict}`);
  writeFileSync(path, `id,verdict\n${lines.join("\n")}\n`);
  return path;
}

describe("kodeks audit", () => {
  it("compares two reviewers", () => {
    const out = join(makeFolder(), "agreement");
    const anna = answers("anna.csv", ["explicit", "wrong", "wrong", "supported"]);
    const boris = answers("boris.csv", ["explicit", "wrong", "explicit", "supported"]);
    const printed = succeed(["audit", "agreement", anna, boris, "--out", out, "--json"]);
    const { facts } = JSON.parse(printed) as { facts: Record<string, string> };
    expect(facts["same answer"]).toBe("75.0 %");
    expect(facts["κ, valid or not"]).toContain("0.50");
    const list = readFileSync(join(out, "adjudication.jsonl"), "utf8");
    expect(JSON.parse(list)).toMatchObject({ id: "r003", first: "wrong", second: "explicit" });
    expect(readFileSync(join(out, "index.html"), "utf8")).toContain("Two reviewers");
  });

  it("refuses answers in words, without quoting them, and leaves nothing behind", () => {
    const out = join(makeFolder(), "agreement");
    const anna = answers("anna.csv", ["explicit", secret]);
    const { status, stdout, stderr } = kodeks(["audit", "agreement", anna, anna, "--out", out]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(/error BAD_VERDICTS: .*\n.*anna\.csv:3, field "verdict"/);
    expect(stderr).not.toContain(secret);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [["undercoding", "m", "d", "--out", "o"], "--codes"],
    [["undercoding", "m", "d", "--out", "o", "--codes", "E66", "--boundary", "1.5"], "below 1"],
    [["imprecise", "m", "d", "--out", "o", "--pair", "E14"], "E14>E10,E11"],
    [["screen", "m", "d"], "--out"],
    [["vanished"], "unknown command"],
  ])("tells wrong usage: %j", (args, message) => {
    const { status, stderr } = kodeks(["audit", ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { afterAll } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import type { Reproduction } from "../report/reproduce/reproduce.ts";
import { kodeks, startKodeks, succeed } from "./kodeks.fixture.ts";

const out = join(temporaryFolders(afterAll)(), "reproduction");

/** The whole of it on a few patients: too few to show anything but that it works. */
const command = (...more: readonly string[]): string[] => [
  "reproduce",
  "--patients",
  "200",
  "--epochs",
  "1",
  "--threads",
  "1",
  "--out",
  out,
  ...more,
];

describe("kodeks reproduce", { timeout: 600_000 }, () => {
  it("leaves whole stages behind where it is killed", async () => {
    const { child, ended } = startKodeks(command());
    child.stderr.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("[4/9]")) child.kill("SIGKILL");
    });
    const { stdout, status } = await ended;
    expect(status).toBe(null);
    expect(stdout).toBe("");
    expect(existsSync(join(out, "cohort", "manifest.json"))).toBe(true);
    expect(existsSync(join(out, "dataset", "manifest.json"))).toBe(true);
    expect(existsSync(join(out, "report"))).toBe(false);
  });

  it("refuses to go on with other settings", () => {
    const other = kodeks(command("--seed", "2"));
    expect(other).toMatchObject({ status: 2, stdout: "" });
    expect(other.stderr).toContain(
      "error RESUME_MISMATCH: it was begun otherwise: seed was 1 and is 2",
    );
  });

  it("goes on, and ends with the findings side by side", () => {
    const made = statSync(join(out, "dataset", "manifest.json")).mtimeMs;
    const { status, stdout, stderr } = kodeks(command());
    expect(stderr).toMatch(/^\[1\/9\] simulating 200 patients \(done before\)$/m);
    expect(stderr).toMatch(/^\[3\/9\] training and measuring level 3 .* \(done before\)$/m);
    expect(stderr).toMatch(/^\[6\/9\] training and measuring level 3 .* left in all\)$/m);
    expect(status).toBe(0);
    expect(statSync(join(out, "dataset", "manifest.json")).mtimeMs).toBe(made);
    expect(stdout).toMatch(/^finding +paper +here +verdict$/m);
    expect(stdout).toMatch(/^F1 micro grows with the training data +59\.9 → 71\.8 %/m);
    expect(stdout).toMatch(/^X60-X85: coded cases found .* too small to show$/m);
    expect(stdout).toContain("Too small to show at this scale:");
    expect(stdout.trimEnd()).toMatch(/report[/\\]index\.html$/);

    const names = readdirSync(join(out, "report"));
    expect(names).toEqual(
      expect.arrayContaining([
        "index.html",
        "manifest.json",
        "reproduction.json",
        "table-1-level-3.svg",
        "table-1-level-3.csv",
        "figure-2a.svg",
        "figure-3a.svg",
      ]),
    );
    const page = readFileSync(join(out, "report", "index.html"), "utf8");
    expect(page).not.toMatch(/<script|<link|<img|NaN|undefined|\[object/);
    for (const [, target] of page.matchAll(/(?:href|src)="([^"]*)"/g)) {
      expect(target).toMatch(/^(?:#[\w-]+$|data:)/);
    }
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("passes over all that is done, and says the same as JSON", () => {
    const report = join(out, "report", "reproduction.json");
    const before = readFileSync(report, "utf8");
    const result = JSON.parse(succeed(command("--json", "--quiet"))) as Reproduction;
    expect(result).toEqual(JSON.parse(before));
    expect(readFileSync(report, "utf8")).toBe(before);
    expect(result.scaling.map(({ level }) => level)).toEqual([3, 3, 3, 3, 5]);
    expect(result.findings).toHaveLength(21);
    // Of the planted truth nothing may be lost on the way: some conditions are left out by coders.
    const missed = result.audits.caseStudies.reduce((sum, study) => sum + study.missed, 0);
    expect(missed).toBeGreaterThan(0);
  });
});

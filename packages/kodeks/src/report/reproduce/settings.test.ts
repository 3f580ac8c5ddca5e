import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";
import { scales, subsetSizes } from "./scales.ts";
import { openReproduction, resolveSettings } from "./settings.ts";
import { expectedStages } from "./stages.ts";
import { createTimeLeft } from "./time-left.ts";

const makeFolder = temporaryFolders();

describe("settings of a reproduction", () => {
  it("are a scale with changes", () => {
    expect(resolveSettings("small")).toMatchObject({ ...scales.small, seed: 1, language: "en" });
    const changed = resolveSettings("medium", { patients: 70, epochs: 1, seed: 3 });
    expect(changed).toMatchObject({ patients: 70, epochs: 1, seed: 3, parts: scales.medium.parts });
  });

  it("are kept, and others are refused by name", async () => {
    const out = join(makeFolder(), "new", "out");
    const settings = resolveSettings("small", { seed: 3 });
    expect(await openReproduction(out, settings)).toBe(false);
    expect(JSON.parse(readFileSync(join(out, "settings.json"), "utf8"))).toEqual(settings);
    expect(await openReproduction(out, settings)).toBe(true);
    await expect(
      openReproduction(out, resolveSettings("small", { seed: 4, epochs: 9 })),
    ).rejects.toMatchObject({
      code: "RESUME_MISMATCH",
      message: "it was begun otherwise: seed was 3 and is 4; epochs was 3 and is 9",
    });
  });

  it("are not put into a folder of something else", async () => {
    const out = makeFolder();
    writeFileSync(join(out, "thesis.txt"), "");
    const settings = resolveSettings("small");
    await expect(openReproduction(out, settings)).rejects.toMatchObject({ code: "EXISTS" });
    await expect(openReproduction(join(out, "thesis.txt"), settings)).rejects.toMatchObject({
      code: "EXISTS",
    });
  });

  it("are written anew where a run was ended as it began", async () => {
    const out = makeFolder();
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, ".settings.json.partial"), "{");
    expect(await openReproduction(out, resolveSettings("small"))).toBe(false);
    expect(await openReproduction(out, resolveSettings("small"))).toBe(true);
  });
});

describe("scales", () => {
  it("keep to what they promise, at the speed of two cores", () => {
    const seconds = (scale: "small" | "medium"): number =>
      expectedStages(resolveSettings(scale)).reduce((sum, { expected }) => sum + expected, 0);
    expect(seconds("small")).toBeLessThan(20 * 60 * 0.9);
    expect(seconds("medium")).toBeLessThan(3 * 3600 * 0.9);
    for (const { patients, testShare } of Object.values(scales).slice(0, 1)) {
      expect(patients * 3.3 * 0.8 * (1 - testShare)).toBeLessThan(4000);
    }
  });

  it("divide few patients into fewer subsets, and none into none", () => {
    expect(subsetSizes(scales.small, 1128)).toEqual([141, 282, 564, 1128]);
    expect(subsetSizes(scales.small, 3)).toEqual([1, 3]);
    expect(() => subsetSizes(scales.small, 0)).toThrow(/no patients/);
  });
});

describe("time left", () => {
  it("is as expected at first, and then as measured", () => {
    let now = 0;
    const stages = [10, 100, 50].map((expected, index) => ({ name: `${index}`, expected }));
    const clock = createTimeLeft(stages, () => now);
    clock.begin(0);
    expect(clock.from(0)).toBe(160);
    now += 20;
    clock.end();
    // Ten expected seconds say too little about 150.
    expect(clock.from(1)).toBe(150);
    clock.begin(1);
    now += 320;
    clock.end();
    expect(clock.from(2)).toBeCloseTo(50 * (340 / 110));
  });

  it("learns nothing from what was done before", () => {
    let now = 0;
    const stages = [100, 100].map((expected, index) => ({ name: `${index}`, expected }));
    const clock = createTimeLeft(stages, () => now);
    clock.begin(0);
    now += 0.1;
    clock.end(true);
    expect(clock.from(1)).toBe(100);
  });
});

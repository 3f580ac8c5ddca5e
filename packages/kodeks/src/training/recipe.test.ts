import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { recipes } from "./named-recipes.ts";
import type { RecipeName } from "./named-recipes.ts";
import { epochsOf, resolveRecipe } from "./recipe.ts";
import type { RecipeChanges } from "./recipe.ts";

const makeFolder = temporaryFolders();
const names = Object.keys(recipes) as RecipeName[];

function fileOf(content: unknown): string {
  const file = join(makeFolder(), "mine.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

describe("resolveRecipe", () => {
  it.each(names)("knows %s by name", (name) => {
    expect(resolveRecipe(name)).toEqual(recipes[name]);
    expect(resolveRecipe(name).name).toBe(name);
  });

  it("applies changes, and leaves alone what is undefined", () => {
    const changed = resolveRecipe("paper", { learningRate: 0.5, seed: 7, batchSize: undefined });
    const name = "paper with learningRate=0.5";
    expect(changed).toEqual({ ...recipes.paper, name, learningRate: 0.5, seed: 7 });
  });

  it("reads a file that starts from a named recipe, or else from small", () => {
    const settings = { name: "mine", clipNorm: null, patience: 9 };
    for (const base of names) {
      const expected = { ...recipes[base], ...settings };
      expect(resolveRecipe(fileOf({ base, ...settings }))).toEqual(expected);
    }
    expect(resolveRecipe(fileOf(settings))).toEqual({ ...recipes.small, ...settings });
  });

  it("says in its name what was changed, but for the seed", () => {
    const nameOf = (nameOrFile: string, changes?: RecipeChanges): string =>
      resolveRecipe(nameOrFile, changes).name;
    expect(nameOf("small", { seed: 9, batchSize: recipes.small.batchSize })).toBe("small");
    const unnamed = fileOf({ base: "paper", dropout: 0.3 });
    expect(nameOf(unnamed)).toBe("paper with dropout=0.3");
    expect(nameOf(unnamed, { epochs: 3 })).toBe("paper with dropout=0.3, epochs=3");
    expect(nameOf(fileOf({ name: "mine", dropout: 0.4 }))).toBe("mine");
  });

  it("lets changes win over the file", () => {
    const file = fileOf({ base: "paper", learningRate: 0.1, dropout: 0.3 });
    const { learningRate, dropout } = resolveRecipe(file, { learningRate: 0.2 });
    expect({ learningRate, dropout }).toEqual({ learningRate: 0.2, dropout: 0.3 });
  });

  it("takes the length that was set last, in epochs or in updates", () => {
    const length = (nameOrFile: string, changes?: RecipeChanges): object => {
      const { epochs, updates } = resolveRecipe(nameOrFile, changes);
      return { epochs, updates };
    };
    const [inEpochs, inUpdates] = [
      { epochs: 3, updates: null },
      { epochs: null, updates: 50 },
    ];
    for (const name of names) {
      expect(length(name, { epochs: 3 })).toEqual(inEpochs);
      expect(length(name, { updates: 50 })).toEqual(inUpdates);
      expect(length(fileOf({ base: name, epochs: 3 }))).toEqual(inEpochs);
      expect(length(fileOf({ base: name, updates: 50 }))).toEqual(inUpdates);
    }
    expect(length(fileOf({ updates: 50 }), { epochs: 3 })).toEqual(inEpochs);
    expect(length(fileOf({ epochs: 3 }), { updates: 50 })).toEqual(inUpdates);
    expect(length("small", { epochs: null, updates: 50 })).toEqual(inUpdates);
  });

  it("refuses both lengths and none", () => {
    const refusal = expect.objectContaining({
      code: "BAD_RECIPE",
      message: "give either epochs or updates",
    });
    expect(() => resolveRecipe("small", { epochs: 3, updates: 50 })).toThrow(refusal);
    expect(() => resolveRecipe(fileOf({ epochs: 3, updates: 50 }))).toThrow(refusal);
    expect(() => resolveRecipe("small", { epochs: null })).toThrow(refusal);
  });

  it("refuses a recipe that could learn nothing, naming the setting", () => {
    expect(() => resolveRecipe(fileOf({ encoderRate: 0, decoderRate: 0 }))).toThrow(
      expect.objectContaining({
        code: "BAD_RECIPE",
        message: expect.stringMatching(/^decoderRate: /),
      }),
    );
    expect(resolveRecipe("small", { encoderRate: 0 }).encoderRate).toBe(0);
  });

  it("refuses two losses of codes at once, naming one", () => {
    expect(() => resolveRecipe(fileOf({ focalGamma: 2, ldamMargin: 3 }))).toThrow(
      expect.objectContaining({
        code: "BAD_RECIPE",
        message: "focalGamma: cannot go together with ldamMargin",
      }),
    );
    expect(resolveRecipe("small", { focalGamma: 2 }).focalGamma).toBe(2);
  });

  it.each([
    ["epochs", 0],
    ["updates", 1.5],
    ["batchSize", -1],
    ["learningRate", 0],
    ["learningRate", "fast"],
    ["warmupShare", 1.1],
    ["encoderRate", -1],
    ["decoderRate", "1"],
    ["weightDecay", -0.1],
    ["dropout", 0.95],
    ["clipNorm", 0],
    ["loss", "median"],
    ["focalGamma", 0],
    ["ldamMargin", "wide"],
    ["labelQueries", "codes"],
    ["inputGradient", -1e-5],
    ["adversarial", true],
    ["patience", 0],
    ["microBatchTokens", 0],
    ["precision", "float16"],
    ["seed", -1],
    ["name", ""],
    ["learningrate", 1],
  ])("names the bad setting %s: %j", (setting, value) => {
    const file = fileOf({ [setting]: value });
    expect(() => resolveRecipe(file)).toThrow(
      expect.objectContaining({
        code: "BAD_RECIPE",
        message: expect.stringContaining(setting),
        where: file,
      }),
    );
  });

  it.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["an unknown base", '{"base": "large"}'],
    ["a base that is no name", '{"base": 1}'],
    ["a base that only JavaScript knows", '{"base": "constructor"}'],
  ])("refuses a file with %s", (_, content) => {
    expect(() => resolveRecipe(fileOf(content))).toThrow(
      expect.objectContaining({ code: "BAD_RECIPE" }),
    );
  });

  it.each(["large", "toString", "__proto__"])("does not know %s", (name) => {
    expect(() => resolveRecipe(name)).toThrow(
      expect.objectContaining({ code: "NOT_FOUND", where: name }),
    );
  });

  it("changes what was changed and nothing else", () => {
    const changes = fc.record(
      {
        batchSize: fc.integer({ min: 1, max: 4096 }),
        learningRate: fc.double({ min: 1e-9, max: 10, noNaN: true }),
        warmupShare: fc.double({ min: 0, max: 1, noNaN: true }),
        dropout: fc.double({ min: 0, max: 0.9, noNaN: true }),
        clipNorm: fc.option(fc.double({ min: 1e-6, max: 100, noNaN: true })),
        loss: fc.constantFrom("mean" as const, "sum-over-10" as const),
        seed: fc.nat(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), changes, (name, set) => {
        expect(resolveRecipe(name, set)).toEqual({
          ...recipes[name],
          ...set,
          name: expect.any(String),
        });
      }),
    );
  });
});

describe("epochsOf", () => {
  it("is as many as the recipe says, or what comes nearest to its updates, at least one", () => {
    expect(epochsOf(resolveRecipe("small", { epochs: 4 }), 1000)).toBe(4);
    const ofUpdates = (updates: number, steps: number): number =>
      epochsOf(resolveRecipe("small", { updates }), steps);
    expect(ofUpdates(100, 10)).toBe(10);
    expect(ofUpdates(104, 10)).toBe(10);
    expect(ofUpdates(106, 10)).toBe(11);
    expect(ofUpdates(3, 10)).toBe(1);
  });
});

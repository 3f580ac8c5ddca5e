import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { pretrainingRecipes, resolvePretraining } from "./pretraining-recipe.ts";

const makeFolder = temporaryFolders();

function fileWith(content: unknown): string {
  const file = join(makeFolder(), "recipe.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe("resolvePretraining", () => {
  it("takes a name, a file and changes", () => {
    expect(resolvePretraining("mlm")).toEqual(pretrainingRecipes.mlm);
    expect(resolvePretraining(fileWith({ maskedShare: 0.3 }), { epochs: 2 })).toEqual({
      ...pretrainingRecipes.mlm,
      name: "mlm with maskedShare=0.3, epochs=2",
      maskedShare: 0.3,
      epochs: 2,
      updates: null,
    });
  });

  it.each([
    [{ evidenceSupervision: 1 }, "BAD_RECIPE", /evidenceSupervision/],
    [{ maskedShare: 0 }, "BAD_RECIPE", /^maskedShare: /],
    [{ batchSize: "many" }, "BAD_RECIPE", /^batchSize: /],
    [{ epochs: 2, updates: 3 }, "BAD_RECIPE", /either epochs or updates/],
    [{ base: "small" }, "BAD_RECIPE", /^base: "small" is not a recipe/],
    [[], "BAD_RECIPE", /does not hold an object/],
  ])("refuses %j", (content, code, message) => {
    expect(() => resolvePretraining(fileWith(content))).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  it("names what there is", () => {
    expect(() => resolvePretraining("paper")).toThrow(
      expect.objectContaining({ code: "NOT_FOUND", remedy: expect.stringContaining("mlm") }),
    );
  });
});

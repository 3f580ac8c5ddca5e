import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SafetensorsFile } from "@kodeks/libtorch";
import { afterAll, beforeAll, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import type { Recipe } from "./recipe.ts";
import { syntheticDataset } from "./synthetic-dataset.fixture.ts";
import { train } from "./train.ts";

const makeFolder = temporaryFolders(afterAll);
let dataset = "";
beforeAll(async () => {
  dataset = await syntheticDataset(makeFolder(), []);
});

async function trained(precision: Recipe["precision"]) {
  const out = join(makeFolder(), "model");
  const recipe = quickRecipe({ epochs: 2, learningRate: 3e-3, precision });
  const { curve } = await train({ dataset, out, level: 3, recipe, windowLength: 16 });
  const file = join(out, "model.safetensors");
  const types = new Set([...SafetensorsFile.open(file).entries.values()].map(({ dtype }) => dtype));
  return { losses: curve.map(({ loss }) => loss), weights: readFileSync(file), types };
}

it(
  "learns as much in bfloat16 as in float32, into float32 weights, and repeats itself",
  { timeout: 240_000 },
  async () => {
    const exact = await trained("float32");
    const rounded = await trained("bfloat16");
    expect(rounded.types).toEqual(new Set(["float32"]));
    expect(rounded.weights.equals(exact.weights)).toBe(false);
    exact.losses.forEach((loss, epoch) => {
      expect(Math.abs(rounded.losses[epoch] / loss - 1), `epoch ${epoch}`).toBeLessThan(0.05);
    });
    expect(rounded.losses.at(-1)).toBeLessThan(0.95 * rounded.losses[0]);
    expect((await trained("bfloat16")).weights.equals(rounded.weights)).toBe(true);
  },
);

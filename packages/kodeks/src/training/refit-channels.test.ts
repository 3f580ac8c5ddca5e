import { join } from "node:path";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { labelsOf, openDataset } from "../dataset/dataset.ts";
import { readEvidenceSpans } from "../dataset/evidence.ts";
import { joinReaders } from "../dataset/join-readers.ts";
import { loadModel } from "../model/model-folder.ts";
import { countMentions, mentionLexicon } from "./learn-mentions.ts";
import { quickRecipe } from "./quick-recipe.fixture.ts";
import { resolveRecipe } from "./recipe.ts";
import { syntheticDataset } from "./synthetic-dataset.fixture.ts";
import { train } from "./train.ts";

const makeFolder = temporaryFolders(afterAll);

describe("a model whose channels were fitted once more", () => {
  let dataset: string;
  const models = { once: "", again: "", lexical: "", lexicalAgain: "" };
  beforeAll(async () => {
    const folder = makeFolder();
    dataset = await syntheticDataset(folder, ["dev"], true);
    const changes = {
      once: { mentions: "stacked" },
      again: { mentions: "stacked", refit: true },
      lexical: { lexical: "stacked" },
      lexicalAgain: { lexical: "stacked", refit: true },
    } as const;
    for (const name of ["once", "again", "lexical", "lexicalAgain"] as const) {
      models[name] = join(folder, name);
      const recipe = quickRecipe({ epochs: 1, ...changes[name] });
      await train({ dataset, out: models[name], level: 3, recipe });
    }
  }, 60_000);

  const jsonOf = (name: keyof typeof models, file: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(models[name], file), "utf8")) as Record<string, unknown>;

  it("has learnt its phrases from validation courses, too", async () => {
    const opened = await openDataset(dataset);
    const [split, validation] = [await opened.split("train"), await opened.split("validation")];
    const once = await loadModel(models.once);
    const again = await loadModel(models.again);
    try {
      const { labels } = again;
      const spans = [split, validation].map(
        async (reader) => (await readEvidenceSpans(opened, reader, labels)).spans,
      );
      const { lookups, factor } = again.model.mentions ?? expect.fail("no mentions");
      const [{ reader, lexicon }] = lookups;
      const { smoothing } = jsonOf("again", "training.json")["mentions"] as { smoothing: number };
      const counts = countMentions(
        reader,
        joinReaders(split, validation),
        (await Promise.all(spans)).flat(),
        labels,
      );
      const expected = mentionLexicon(counts, 1, smoothing);
      expect(lexicon.chances).toEqual(expected.chances);
      expect(lexicon.prior).toEqual(expected.prior);
      expect(lexicon.chances).not.toEqual(once.model.mentions?.lookups[0]?.lexicon.chances);
      expect(factor).toBe(once.model.mentions?.factor);
    } finally {
      for (const { model } of [once, again]) model.dispose();
      split.close();
      validation.close();
    }
  });

  it("has learnt its n-grams from them, with the weight and penalty that were chosen", async () => {
    const once = await loadModel(models.lexical);
    const again = await loadModel(models.lexicalAgain);
    const opened = await openDataset(dataset);
    const validation = await opened.split("validation");
    try {
      const [one, other] = [once.model.lexical, again.model.lexical];
      if (one === null || other === null) expect.fail("no channel");
      expect(other.parts.buckets.length).toBeGreaterThanOrEqual(one.parts.buckets.length);
      expect(other.parts.weights).not.toEqual(one.parts.weights);
      // What it was fitted on it fits better: the human codes of validation are likelier.
      const loss = (channel: typeof one): number => {
        const { weight } = jsonOf("lexical", "training.json")["lexical"] as { weight: number };
        return validation.courses.reduce((sum, course, i) => {
          const { known } = labelsOf(course, again.labels);
          const logits = channel.logits(validation.ids(i)).map((logit) => logit / weight);
          return (
            sum +
            logits.reduce(
              (total, logit, code) =>
                total + Math.log1p(Math.exp(known.includes(code) ? -logit : logit)),
              0,
            )
          );
        }, 0);
      };
      expect(loss(other)).toBeLessThan(loss(one));
    } finally {
      for (const { model } of [once, again]) model.dispose();
      validation.close();
    }
  });

  it("keeps what was chosen before, and has no certificate", () => {
    const [before, after] = [jsonOf("once", "training.json"), jsonOf("again", "training.json")];
    for (const key of ["curve", "mentions", "lexical", "tau", "validationF1"]) {
      const bare = (value: unknown): string =>
        JSON.stringify(value, (name, own: unknown) => (name === "seconds" ? 0 : own));
      expect(bare(after[key]), key).toBe(bare(before[key]));
    }
    expect(jsonOf("again", "thresholds.json")["automation"]).toBeNull();
    expect(jsonOf("again", "thresholds.json")["tau"]).toBe(
      jsonOf("once", "thresholds.json")["tau"],
    );
  });

  it("is refused where there is no channel to fit", () => {
    expect(() => resolveRecipe("small", { refit: true })).toThrow("no channel to fit");
  });
});

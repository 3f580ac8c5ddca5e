import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { certifyModel } from "../training/certify.ts";
import { quickRecipe } from "../training/quick-recipe.fixture.ts";
import { syntheticDataset } from "../training/synthetic-dataset.fixture.ts";
import { train } from "../training/train.ts";
import { withAudit, withSplits } from "./audits/open-audit.ts";
import { evaluateInFull, evaluateModel } from "./evaluate-model.ts";

const makeFolder = temporaryFolders(afterAll);

it("no split judges a model that has learnt from it", async () => {
  const folder = makeFolder();
  const dataset = await syntheticDataset(folder);
  const model = join(folder, "model");
  const recipe = quickRecipe({ epochs: 1, lexical: "stacked", refit: true });
  await train({ dataset, out: model, level: 3, recipe });
  const refused = { code: "NOT_HELD_OUT" };
  const split = "validation" as const;
  const rule = { requested: [0.1], delta: 0.05 };
  await expect(certifyModel({ model, dataset, ...rule })).rejects.toMatchObject(refused);
  await expect(evaluateModel({ model, dataset, split })).rejects.toMatchObject(refused);
  const audit = withAudit({ model, dataset, split }, async () => expect.unreachable());
  await expect(audit).rejects.toMatchObject(refused);
  const splits = await withAudit({ model, dataset }, (open) => withSplits(open, [split], {}));
  expect(splits.splits).toBe("dev");
  const { leftOut } = await evaluateInFull({ model, dataset, resamples: 10 });
  expect(leftOut.find(({ what }) => what === "selective automation")?.why).toContain(
    "learnt from the validation split",
  );
}, 60_000);

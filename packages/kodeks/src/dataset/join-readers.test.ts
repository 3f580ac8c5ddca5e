import { afterAll, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { syntheticDataset } from "../training/synthetic-dataset.fixture.ts";
import { openDataset } from "./dataset.ts";
import { joinReaders } from "./join-readers.ts";

const makeFolder = temporaryFolders(afterAll);

it("two splits read as one, in their order", async () => {
  const dataset = await openDataset(await syntheticDataset(makeFolder()));
  const [train, validation] = [await dataset.split("train"), await dataset.split("validation")];
  const both = joinReaders(train, validation);
  const apart = [train, validation].flatMap((reader) =>
    reader.courses.map((course, i) => ({
      course,
      length: reader.length(i),
      ids: reader.ids(i),
      starts: reader.starts(i),
      ends: reader.ends(i),
    })),
  );
  expect(apart.length).toBeGreaterThan(train.courses.length);
  const joined = both.courses.map((course, i) => ({
    course,
    length: both.length(i),
    ids: both.ids(i),
    starts: both.starts(i),
    ends: both.ends(i),
  }));
  expect(joined).toEqual(apart);
  train.close();
  validation.close();
});

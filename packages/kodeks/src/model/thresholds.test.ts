import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { boundariesOf, thresholdsSchema, writeBoundarySet } from "./thresholds.ts";

const makeFolder = temporaryFolders();
const plain = { tau: 0.4, evidence: 0.05, tunedOn: "validation" };

function modelFolder(): { readonly folder: string; readonly read: () => unknown } {
  const folder = makeFolder();
  const file = join(folder, "thresholds.json");
  writeFileSync(file, JSON.stringify(plain));
  return { folder, read: () => JSON.parse(readFileSync(file, "utf8")) as unknown };
}

describe("named sets of boundaries", () => {
  const set = { chosenBy: "a test", boundaries: { E11: 0.2 } };

  it("stand beside the global boundary, and codes that they do not list keep it", async () => {
    const { folder, read } = modelFolder();
    await writeBoundarySet(folder, "noise", set, false);
    const thresholds = thresholdsSchema.parse(read());
    expect(thresholds).toMatchObject(plain);
    expect([...boundariesOf(thresholds, ["E11", "I10"], "noise")]).toEqual([0.2, 0.4]);
    expect([...boundariesOf(thresholds, ["E11", "I10"])]).toEqual([0.4, 0.4]);
  });

  it("are not replaced unasked, and other sets stay", async () => {
    const { folder, read } = modelFolder();
    await writeBoundarySet(folder, "noise", set, false);
    await expect(writeBoundarySet(folder, "noise", set, false)).rejects.toMatchObject({
      code: "EXISTS",
    });
    await writeBoundarySet(folder, "other", { ...set, boundaries: {} }, false);
    await writeBoundarySet(folder, "noise", { ...set, boundaries: { E11: 0.1 } }, true);
    const { sets } = thresholdsSchema.parse(read());
    expect(Object.keys(sets ?? {})).toEqual(["noise", "other"]);
    expect(sets?.["noise"]?.boundaries).toEqual({ E11: 0.1 });
  });

  it("are asked for by a name that there is", () => {
    expect(() => boundariesOf(plain, ["E11"], "noise")).toThrow(
      expect.objectContaining({ code: "NOT_FOUND" }),
    );
    expect(() => boundariesOf(plain, ["E11"], "constructor")).toThrow(
      expect.objectContaining({ code: "NOT_FOUND" }),
    );
  });

  it("refuse a damaged file", async () => {
    const { folder } = modelFolder();
    writeFileSync(join(folder, "thresholds.json"), "{");
    await expect(writeBoundarySet(folder, "noise", set, false)).rejects.toMatchObject({
      code: "BAD_FOLDER",
    });
  });
});

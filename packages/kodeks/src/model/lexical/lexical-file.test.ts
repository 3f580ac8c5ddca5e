import { rmSync } from "node:fs";
import { join } from "node:path";
import { liveTensors, writeSafetensors } from "@kodeks/libtorch";
import { describe, expect, it } from "vitest";
import { temporaryFolders } from "../../base/temporary-folder.fixture.ts";
import { loadLexical, saveLexical } from "./lexical-file.ts";
import { pieces, randomChannel } from "./lexical.fixture.ts";

const makeFolder = temporaryFolders();

describe("a saved lexical channel", () => {
  it("scores as before, to the bit", () => {
    const folder = makeFolder();
    const channel = randomChannel(4);
    saveLexical(folder, channel);
    const before = liveTensors();
    const loaded = loadLexical(folder, pieces, 8, 4);
    expect(liveTensors()).toBe(before);
    const documents = [Int32Array.of(0, 1, 2, 3, 4, 5, 0), Int32Array.of(0, 7, 6, 8, 0)];
    for (const ids of documents) expect(loaded.logits(ids)).toEqual(channel.logits(ids));
  });

  it.each([
    ["another number of codes", 8, 5],
    ["fewer buckets", 6, 4],
  ])("is refused with %s", (_, bits, codes) => {
    const folder = makeFolder();
    saveLexical(folder, randomChannel(4));
    expect(() => loadLexical(folder, pieces, bits, codes)).toThrow(
      expect.objectContaining({ code: "BAD_FOLDER" }),
    );
  });

  it("is refused when tensors or the file are missing", () => {
    const folder = makeFolder();
    const file = join(folder, "lexical.safetensors");
    writeSafetensors(file, { buckets: { data: Int32Array.of(1), shape: [1] } });
    const refused = expect.objectContaining({ code: "BAD_FOLDER" }) as Error;
    expect(() => loadLexical(folder, pieces, 8, 4)).toThrow(refused);
    rmSync(file);
    expect(() => loadLexical(folder, pieces, 8, 4)).toThrow(refused);
  });
});

import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { ops, scope } from "@kodeks/libtorch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolders } from "../base/temporary-folder.fixture.ts";
import { DocumentTokenizer } from "../dataset/tokenizer.ts";
import type { Encoder } from "./encoder.ts";
import { largestDifference, readGoldenJson } from "./golden.fixture.ts";
import { loadEncoder } from "./load-encoder.ts";
import { findMinilm } from "./minilm.fixture.ts";
import { packWindows } from "./windows.ts";

interface Case {
  readonly text: string;
  readonly ids: readonly number[];
  /** The first dimensions of every token's hidden state. */
  readonly hidden: readonly (readonly number[])[];
  readonly norms: readonly number[];
}

const cases = readGoldenJson("minilm.json") as readonly Case[];
const texts = cases.map(({ text }) => text);
const folder = findMinilm() ?? "";
const makeFolder = temporaryFolders();

describe.skipIf(folder === "")(
  `all-MiniLM-L6-v2${folder === "" ? " (skipped: set KODEKS_MINILM to its folder)" : ""}`,
  () => {
    let encoder: Encoder;
    beforeAll(() => {
      encoder = loadEncoder(folder);
    });
    afterAll(() => encoder.dispose());

    it("tokenises as transformers does", async () => {
      const encoded = await DocumentTokenizer.fromFolder(folder).encode(texts, 10_000);
      expect(encoded.map(({ ids }) => [...ids])).toEqual(cases.map(({ ids }) => ids));
    });

    it("gives transformers' hidden states", () => {
      scope(() => {
        const documents = cases.map(({ ids }) => Int32Array.from(ids));
        const hidden = encoder.forward(packWindows(documents, 64, 0));
        cases.forEach(({ ids, hidden: expected, norms }, i) => {
          const own = ops.narrow(ops.select(hidden, 0, i), 0, 0, ids.length);
          const width = expected[0]?.length ?? 0;
          const first = ops.reshape(ops.narrow(own, 1, 0, width), [ids.length * width]);
          expect(width).toBe(8);
          expect(largestDifference(first.toArray(), expected.flat())).toBeLessThan(1e-4);
          const rows = own.toFloat32();
          const lengths = norms.map((_, t) => Math.hypot(...rows.subarray(t * 384, (t + 1) * 384)));
          expect(largestDifference(lengths, norms)).toBeLessThan(1e-3);
        });
      });
    });

    it("tokenises the same from vocab.txt alone", async () => {
      const copy = makeFolder();
      const notes = [
        ...texts,
        "Ángström naïve Größe — æøå ÆØÅ",
        "糖尿病 II型\r\nтуберкулёз лёгких\t(A15.0)",
        "👩🏽‍⚕️ e\u0301 ﬁbrosis\u00a0x²",
      ];
      copyFileSync(join(folder, "vocab.txt"), join(copy, "vocab.txt"));
      for (const withConfig of [false, true]) {
        if (withConfig) {
          const config = join(folder, "tokenizer_config.json");
          if (!existsSync(config)) continue;
          copyFileSync(config, join(copy, "tokenizer_config.json"));
        }
        const expected = await DocumentTokenizer.fromFolder(folder).encode(notes, 10_000);
        const found = await DocumentTokenizer.fromFolder(copy).encode(notes, 10_000);
        expect(found).toEqual(expected);
      }
    });
  },
);

import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { writeFolder } from "../base/atomic-folder.ts";
import { writeManifest } from "../base/manifest.ts";
import type { OnProgress } from "../base/progress.ts";
import { silent } from "../base/progress.ts";
import { refuseOutAround } from "../base/refuse-out-around.ts";
import { buildCatalogue, writeEntries } from "./build-catalogue.ts";
import type { EntryKind, LeftOut, SourceEntry } from "./catalogue-entry.ts";
import { parseClaml } from "./catalogues/claml.ts";
import { parseIcd10Cm } from "./catalogues/icd-10-cm.ts";
import { parseIcd10Gm } from "./catalogues/icd-10-gm.ts";
import { parseSks } from "./catalogues/sks.ts";
import type { CatalogueEncoding, SourceFile } from "./catalogues/source-text.ts";
import { openSource, textLines } from "./catalogues/source-text.ts";

/** The formats of catalogues. */
export const catalogueFormats = ["sks", "icd-10-cm", "icd-10-gm", "claml"] as const;
export type CatalogueFormat = (typeof catalogueFormats)[number];

export interface ImportCatalogueOptions {
  readonly format: CatalogueFormat;
  readonly file: string;
  readonly out: string;
  readonly encoding?: CatalogueEncoding;
  readonly force?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** What an import of a catalogue made. */
export interface CatalogueReport {
  readonly format: CatalogueFormat;
  /** Entries by kind. */
  readonly counts: Readonly<Record<EntryKind, number>>;
  /** Lines that are no entry, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Codes that came more than once; the places list the first hundred that were merged. */
  readonly duplicates: { readonly count: number; readonly places: readonly string[] };
  /** Whether WHO's blocks or chapters, with English titles, stand in for those the source lacks. */
  readonly whoHierarchy: boolean;
}

/**
 * Reads a classification into a catalogue folder (`entries.jsonl`, `manifest.json`).
 *
 * @throws KodeksError BAD_CATALOGUE (the file is not what the format says, or damaged), EXISTS, USAGE,
 * INTERRUPTED; ENOENT and the like
 * @example
 * await importCatalogue({ format: "sks", file: "SKScomplete.txt", out: "sks", encoding: "latin1" });
 */
export async function importCatalogue(options: ImportCatalogueOptions): Promise<CatalogueReport> {
  const { format, file, out, encoding = "utf-8", force = false, signal } = options;
  const onProgress = options.onProgress ?? silent;
  await refuseOutAround(out, [file]);
  const { size } = await stat(file);
  const task = `reading ${basename(file)}`;
  let done = 0;
  const opening = {
    ...(signal === undefined ? {} : { signal }),
    onBytes: (length: number): void => {
      done += length;
      onProgress({ kind: "advance", done });
    },
  };
  const source = await openSource(file, opening);
  const siblings = format === "icd-10-gm" ? await openSiblings(file) : {};
  const leftOut: Record<string, number> = {};
  const count: LeftOut = (reason) => {
    leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  };
  let report: CatalogueReport | undefined;
  onProgress({ kind: "start", task, total: size, unit: "bytes" });
  await writeFolder(out, { force, ...(signal === undefined ? {} : { signal }) }, async (folder) => {
    const parsed = parse(format, source, siblings, encoding, count);
    const built = await buildCatalogue(parsed, source.name);
    await writeEntries(folder, built.entries);
    const { counts, duplicates, whoHierarchy } = built;
    report = {
      format,
      counts,
      leftOut,
      duplicates: {
        count: duplicates.length,
        places: duplicates.slice(0, 100).map(({ code, where }) => `${where} (${code})`),
      },
      whoHierarchy,
    };
    await writeManifest(folder, {
      kind: "catalogue",
      command: `kodeks catalogue import ${format}`,
      inputs: [source, siblings.chapters, siblings.blocks]
        .filter((input) => input !== undefined)
        .map((input) => ({ path: input.name, sha256: input.sha256() })),
      counts: { entries: built.entries.length, ...counts },
      details: { format, encoding, leftOut, duplicates: duplicates.length, whoHierarchy },
    });
  });
  onProgress({ kind: "end", task });
  if (report === undefined) throw new Error("the catalogue was not written");
  return report;
}

interface Siblings {
  readonly chapters?: SourceFile;
  readonly blocks?: SourceFile;
}

function parse(
  format: CatalogueFormat,
  source: SourceFile,
  siblings: Siblings,
  encoding: CatalogueEncoding,
  leftOut: LeftOut,
): AsyncIterable<SourceEntry> {
  const lines = (of: SourceFile): ReturnType<typeof textLines> => textLines(of, encoding);
  switch (format) {
    case "sks":
      return parseSks(lines(source), source.name, leftOut);
    case "icd-10-cm":
      return parseIcd10Cm(lines(source), source.name);
    case "icd-10-gm":
      return parseIcd10Gm(lines(source), source.name, {
        ...(siblings.chapters === undefined ? {} : { chapters: lines(siblings.chapters) }),
        ...(siblings.blocks === undefined ? {} : { blocks: lines(siblings.blocks) }),
      });
    case "claml":
      return parseClaml(source, encoding);
    default:
      return format satisfies never;
  }
}

/** BfArM ships `…_kapitel.txt` and `…_gruppen.txt` beside `…_kodes.txt`, WHO `chapters`, `groups`, `codes`. */
async function openSiblings(file: string): Promise<Siblings> {
  const name = basename(file);
  const other = async (german: string, english: string): Promise<SourceFile | undefined> => {
    const renamed = name.replace(/kodes/i, german).replace(/codes/i, english);
    if (renamed === name) return undefined;
    const path = join(dirname(file), renamed);
    const isFile = (await stat(path).catch(() => undefined))?.isFile() === true;
    return isFile ? openSource(path) : undefined;
  };
  const [chapters, blocks] = [await other("kapitel", "chapters"), await other("gruppen", "groups")];
  return {
    ...(chapters === undefined ? {} : { chapters }),
    ...(blocks === undefined ? {} : { blocks }),
  };
}

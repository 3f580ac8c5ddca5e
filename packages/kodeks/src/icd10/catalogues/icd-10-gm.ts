import type { SourceEntry } from "../catalogue-entry.ts";
import { kindOf } from "../catalogue-entry.ts";
import { chapters } from "../chapters.ts";
import { compareCodes } from "../code.ts";
import type { TextLine } from "./source-text.ts";
import { badLine, codeAt, firstLine, withFirst, wrongFile } from "./table.ts";

const expected =
  "icd10gm20XXsyst_kodes.txt of BfArM's metadata (TXT/CSV): at least 9 fields with semicolons between";

/** The files that BfArM (and WHO) ship beside the codes. */
export interface GmSiblings {
  readonly chapters?: AsyncIterable<TextLine>;
  readonly blocks?: AsyncIterable<TextLine>;
}

/**
 * ICD-10-GM from BfArM's metadata; WHO's own metadata of ICD-10 have the same first fields.
 *
 * Fields of the codes (from 1): level 3, 4 or 5; T (final) or N; X or S; chapter; first category of the
 * block; code as printed (`A00.-`); code (`A00`); code without dot; full title. A final code counts as
 * billable. Blocks (`first;last;chapter;title`) and chapters (`number;title`) come from the files that
 * lie beside it; without them WHO's stand in.
 *
 * @throws KodeksError BAD_CATALOGUE with the line
 */
export async function* parseIcd10Gm(
  lines: AsyncGenerator<TextLine>,
  name: string,
  siblings: GmSiblings = {},
): AsyncGenerator<SourceEntry> {
  const blocks = await readBlocks(siblings.blocks);
  if (siblings.chapters !== undefined) yield* chapterEntries(siblings.chapters);
  for (const { entry } of blocks.values()) {
    yield siblings.chapters === undefined ? withoutParent(entry) : entry;
  }
  const first = await firstLine(lines, name, expected);
  if (!isCodeLine(first.text))
    throw wrongFile(first.where, "the first line has another layout", expected);
  for await (const { text, where } of withFirst(first, lines)) {
    if (text.trim() === "") continue;
    const fields = text.split(";").map((field) => field.trim());
    if (!isCodeLine(text)) {
      throw badLine(where, "the line has fewer than 9 fields, or no level (3–5) and place (T, N)");
    }
    const [, place = "", , , blockFirst = "", , raw = "", , title = ""] = fields;
    const code = codeAt(raw, where);
    const block = code.length === 3 ? innermost(blocks, blockFirst, code) : undefined;
    const parent = block === undefined ? {} : { parent: block };
    const dates = { validFrom: null, validTo: null };
    yield { code, title, kind: kindOf(code), ...parent, ...dates, billable: place === "T", where };
  }
}

function isCodeLine(text: string): boolean {
  return /^[345];[TN];(?:[^;]*;){5}[^;]+;[^;]+/.test(text);
}

interface GmBlock {
  readonly first: string;
  readonly last: string;
  readonly entry: SourceEntry;
}

/** Blocks by `first-last`. */
async function readBlocks(
  lines: AsyncIterable<TextLine> | undefined,
): Promise<ReadonlyMap<string, GmBlock>> {
  const blocks = new Map<string, GmBlock>();
  for await (const { text, where } of lines ?? []) {
    if (text.trim() === "") continue;
    const match = /^([^;]+);([^;]+);([^;]+);(.+)$/.exec(text);
    if (match === null) throw badLine(where, "a block is not first;last;chapter;title");
    const first = codeAt(match[1] ?? "", where);
    const last = codeAt(match[2] ?? "", where);
    const code = `${first}-${last}`;
    const parent = numeral(match[3] ?? "", where);
    const title = (match[4] ?? "").trim();
    blocks.set(code, {
      first,
      last,
      entry: { code, title, kind: "block", parent, ...undated, where },
    });
  }
  return blocks;
}

const undated = { validFrom: null, validTo: null, billable: false } as const;

/** Without the chapters' file the chapters are WHO's, where a block's place is found by its code. */
function withoutParent({ parent: _parent, ...entry }: SourceEntry): SourceEntry {
  return entry;
}

async function* chapterEntries(lines: AsyncIterable<TextLine>): AsyncGenerator<SourceEntry> {
  for await (const { text, where } of lines) {
    if (text.trim() === "") continue;
    const match = /^([^;]+);(.+)$/.exec(text);
    if (match === null) throw badLine(where, "a chapter is not number;title");
    const code = numeral(match[1] ?? "", where);
    const title = (match[2] ?? "").trim();
    yield { code, title, kind: "chapter", parent: null, ...undated, where };
  }
}

/** The Roman numeral of `01` to `22`. */
function numeral(text: string, where: string): string {
  const found = /^\d{1,2}$/.test(text.trim()) ? chapters[Number(text) - 1] : undefined;
  if (found === undefined) throw badLine(where, "a chapter is not a number from 1 to 22");
  return found.numeral;
}

/** The narrowest block that starts where the code's line says and holds the code. */
function innermost(
  blocks: ReadonlyMap<string, GmBlock>,
  first: string,
  code: string,
): string | undefined {
  const holding = [...blocks.values()].filter(
    (block) => block.first === first && block.first <= code && code <= block.last,
  );
  holding.sort((a, b) => compareCodes(a.last, b.last));
  return holding[0]?.entry.code;
}

import type { SourceEntry } from "../catalogue-entry.ts";
import { kindOf } from "../catalogue-entry.ts";
import { chapterOf } from "../chapters.ts";
import { categoryOf, compareCodes } from "../code.ts";
import type { TextLine } from "./source-text.ts";
import { badLine, codeAt, firstLine, isTsvHeader, tsvRows, withFirst, wrongFile } from "./table.ts";
import type { TsvRow } from "./table.ts";

const expected =
  "CMS's order file icd10cm_order_20XX.txt (fixed width) or a tab-separated file with the columns code, billable and title";

const dates = { validFrom: null, validTo: null } as const;

/**
 * ICD-10-CM, from CMS's order file or from a table.
 *
 * Layout of the order file (columns from 1): number 1–5, code 7–13, billable 15 (0 or 1), short title
 * 17–76, long title from 78. It has no blocks and chapters: WHO's stand in.
 *
 * A table has `code`, `billable`, `title`, and may have `category`, `category_title`, `block_title` and
 * `chapter_title`. Blocks then get their first and last category as code; a category that rows put
 * into two blocks goes to the one with more rows.
 *
 * @throws KodeksError BAD_CATALOGUE with the line
 */
export async function* parseIcd10Cm(
  lines: AsyncGenerator<TextLine>,
  name: string,
): AsyncGenerator<SourceEntry> {
  const first = await firstLine(lines, name, expected);
  if (isTsvHeader(first.text, ["code", "billable", "title"])) {
    yield* tableEntries(tsvRows(first.text, lines));
    return;
  }
  if (!orderLine.test(first.text)) {
    throw wrongFile(first.where, "the first line has another layout", expected);
  }
  for await (const { text, where } of withFirst(first, lines)) {
    if (text.trim() === "") continue;
    if (!orderLine.test(text)) {
      throw badLine(where, "the line lacks a number, a code, 0 or 1 in column 15, or a title");
    }
    const code = codeAt(text.slice(6, 13).trim(), where);
    const title = text.slice(77).trim() || text.slice(16, 76).trim();
    const billable = text.charAt(14) === "1";
    yield { code, title, kind: kindOf(code), ...dates, billable, where };
  }
}

const orderLine = /^\d{5} [A-Z0-9][A-Z0-9 ]{6} [01] \S/;

interface Category {
  readonly where: string;
  title: string;
  /** Rows in each block, by its title. */
  readonly blocks: Map<string, number>;
  readonly chapter: string;
  /** The category's own row, if it came by. */
  billable: boolean | null;
}

async function* tableEntries(rows: AsyncIterable<TsvRow>): AsyncGenerator<SourceEntry> {
  const categories = new Map<string, Category>();
  for await (const { where, cell } of rows) {
    const code = codeAt(cell("code"), where);
    const flag = cell("billable");
    if (flag !== "0" && flag !== "1") throw badLine(where, 'column "billable" is not 0 or 1');
    const key = categoryOf(code);
    const category = categories.get(key) ?? {
      where,
      title: cell("category_title"),
      blocks: new Map<string, number>(),
      chapter: cell("chapter_title"),
      billable: null,
    };
    categories.set(key, category);
    const block = cell("block_title");
    if (block !== "") category.blocks.set(block, (category.blocks.get(block) ?? 0) + 1);
    if (code === key) {
      category.title = cell("title");
      category.billable = flag === "1";
      continue;
    }
    const title = cell("title");
    yield { code, title, kind: "code", ...dates, billable: flag === "1", where };
  }
  yield* hierarchy(categories);
}

function* hierarchy(categories: ReadonlyMap<string, Category>): Generator<SourceEntry> {
  const blocks = new Map<
    string,
    { title: string; chapter: string; where: string; codes: string[] }
  >();
  const chapters = new Map<string, { title: string; where: string }>();
  const blockKeys = new Map<string, string>();
  for (const [code, { blocks: counts, chapter: title, where }] of categories) {
    const numeral = chapterOf(code).numeral;
    if (title !== "" && !chapters.has(numeral)) chapters.set(numeral, { title, where });
    const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
    if (commonest === undefined || title === "") continue;
    const key = `${numeral} ${commonest[0]}`;
    blockKeys.set(code, key);
    const block = blocks.get(key);
    if (block === undefined) {
      blocks.set(key, { title: commonest[0], chapter: numeral, where, codes: [code] });
    } else block.codes.push(code);
  }
  const rest = { ...dates, billable: false } as const;
  for (const [code, { title, where }] of chapters) {
    yield { code, title, kind: "chapter", parent: null, where, ...rest };
  }
  const rangeOf = new Map([...blocks].map(([key, { codes }]) => [key, range(codes)]));
  for (const [key, { title, chapter, where }] of blocks) {
    const code = rangeOf.get(key) ?? "";
    yield { code, title, kind: "block", parent: chapter, where, ...rest };
  }
  for (const [code, { title, billable, where }] of categories) {
    // A table without rows and titles of categories: its codes hang from the block.
    if (title === "") continue;
    const block = rangeOf.get(blockKeys.get(code) ?? "");
    const parent = block === undefined ? {} : { parent: block };
    yield { code, title, kind: "category", ...parent, ...dates, billable, where };
  }
}

/** First and last category. C4A and the like stand out of order, and count only among themselves. */
function range(codes: readonly string[]): string {
  const numbered = codes.filter((code) => /\d$/.test(code));
  const sorted = [...(numbered.length > 0 ? numbered : codes)].sort(compareCodes);
  return `${sorted[0]}-${sorted.at(-1)}`;
}

import { SaxesParser } from "saxes";
import { KodeksError } from "../../base/errors.ts";
import type { SourceEntry } from "../catalogue-entry.ts";
import { kindOf } from "../catalogue-entry.ts";
import { chapters } from "../chapters.ts";
import { ClamlHandler } from "./claml-handler.ts";
import type { ClamlClass } from "./claml-handler.ts";
import { expandModifiers } from "./claml-modifiers.ts";
import type { CatalogueEncoding, SourceFile } from "./source-text.ts";
import { notUtf8 } from "./source-text.ts";
import { badLine, codeAt, wrongFile } from "./table.ts";

const expected = "ClaML, the XML of WHO and BfArM with the root element ClaML";

/**
 * A classification in ClaML (EN 14463 / ISO 13120), as WHO and BfArM publish ICD-10: chapters, blocks
 * and categories with their titles (rubric `preferredLong`, else `preferred`; the first language;
 * references to other codes are dropped). Codes that are only described by modifiers (`E10` with `.0` to `.9`)
 * are written out where a category names the modifier; those of whole blocks or chapters, such as the
 * place of occurrence, are not.
 *
 * @throws KodeksError BAD_CATALOGUE: another root element, broken XML, a class without code or of
 * an unknown kind, a code that is none of ICD-10
 */
export async function* parseClaml(
  { name, bytes }: Pick<SourceFile, "name" | "bytes">,
  encoding: CatalogueEncoding = "utf-8",
): AsyncGenerator<SourceEntry> {
  const handler = new ClamlHandler();
  const parser = new SaxesParser();
  let failure: KodeksError | undefined;
  const here = (): string => `${name}:${parser.line}`;
  parser.on("opentag", ({ name: tag, attributes }) => {
    if (!handler.started && tag !== "ClaML" && failure === undefined) {
      failure = wrongFile(here(), `the root element is ${printableTag(tag)}`, expected);
    }
    handler.open(tag, attributes, here());
  });
  parser.on("closetag", ({ name: tag }) => handler.close(tag));
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));
  // The parser's message quotes the file.
  parser.on("error", () => {
    failure ??= handler.started
      ? brokenXml(here())
      : wrongFile(name, "the file is no XML", expected);
  });
  const modified = new Map<string, ClamlClass>();
  const take = function* (): Generator<SourceEntry> {
    if (failure !== undefined) throw failure;
    for (const item of handler.take()) {
      const entry = classEntry(item);
      modified.set(entry.code, item);
      yield entry;
    }
  };
  let empty = true;
  for await (const text of decoded(bytes, encoding, here)) {
    empty &&= text.trim() === "";
    parser.write(text);
    yield* take();
  }
  if (empty) throw wrongFile(name, "the file is empty", expected);
  parser.close();
  yield* take();
  yield* expandModifiers(modified, handler.modifierClasses);
}

function classEntry(item: ClamlClass): SourceEntry {
  const { where, kind, title } = item;
  const rest = { title, validFrom: null, validTo: null, where } as const;
  const above = item.superClass === null ? null : plainCode(item.superClass);
  switch (kind) {
    case "chapter":
      return { code: plainCode(item.code), kind, parent: above, billable: false, ...rest };
    case "block":
      return { code: plainCode(item.code), kind, parent: above, billable: false, ...rest };
    case "category": {
      const code = codeAt(item.code, where);
      const parent = above === null ? {} : { parent: above };
      return { code, kind: kindOf(code), ...parent, billable: null, ...rest };
    }
    default:
      throw badLine(where, "a class is neither chapter, block nor category");
  }
}

/** A code as the catalogue has it: chapters in Roman numerals, codes canonical, blocks as they are. */
function plainCode(raw: string): string {
  const code = raw.trim();
  if (/^\d{1,2}$/.test(code)) return chapters[Number(code) - 1]?.numeral ?? code;
  if (/^[A-Z]\d/.test(code) && !code.includes("-")) return codeAt(code, "");
  return code;
}

function brokenXml(where: string): KodeksError {
  return new KodeksError("BAD_CATALOGUE", "the XML is broken or cut off here", {
    where,
    remedy: "Download the file again; nothing was written.",
  });
}

function printableTag(tag: string): string {
  return /^[\w.:-]{1,40}$/.test(tag) ? tag : "another";
}

async function* decoded(
  bytes: AsyncIterable<Buffer>,
  encoding: CatalogueEncoding,
  where: () => string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding === "latin1" ? "windows-1252" : "utf-8", {
    fatal: true,
  });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw notUtf8(where());
  }
}

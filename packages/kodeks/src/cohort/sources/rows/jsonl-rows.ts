import { stat } from "node:fs/promises";
import { KodeksError } from "../../../base/errors.ts";
import { readLines } from "../../../base/read-lines.ts";
import type { Place, ReadContext, RowTable } from "./row.ts";
import { openBytes } from "./source-bytes.ts";
import type { Encoding } from "./source-bytes.ts";

/** An object of a JSONL file and where it stands. */
export interface JsonlObject {
  readonly place: Place;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * Streams the objects of a JSONL (NDJSON) file, gzipped or not. A line that is not valid is passed to
 * `context.bad` with its number; blank lines are left alone.
 */
export async function* readJsonlObjects(
  file: string,
  context: ReadContext,
  encoding: Encoding = "utf-8",
): AsyncGenerator<JsonlObject, void> {
  const stream = await openBytes(file, context, encoding);
  for await (const line of readLines(stream)) {
    const place = { file, row: line.number };
    const bad = (message: string): void =>
      context.bad(place, new KodeksError("BAD_JSONL", message, { where: "" }));
    if (line.kind === "not-utf-8") bad("the line is not valid UTF-8");
    else if (line.kind === "too-long") bad("the line is too long to be read");
    else if (line.text.trim() !== "") {
      const value = parseObject(line.text);
      if (value === null) bad("the line is not a JSON object");
      else yield { place, value };
    }
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    // The parser's own message quotes the line.
    return null;
  }
}

/** A JSONL file of flat objects as rows. */
export async function jsonlTable(file: string, encoding: Encoding = "utf-8"): Promise<RowTable> {
  const { size } = await stat(file);
  return {
    file,
    bytes: size,
    async *rows(context) {
      for await (const { place, value } of readJsonlObjects(file, context, encoding)) {
        const values: Record<string, string | null> = {};
        for (const [name, cell] of Object.entries(value)) values[name.toLowerCase()] = toCell(cell);
        yield { place, values };
      }
    },
  };
}

function toCell(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

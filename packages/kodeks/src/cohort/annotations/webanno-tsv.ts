import type { AnnotationFormat, DocumentToExport } from "./annotation.ts";
import { badAnnotations, idOf, nameOf } from "./file-names.ts";
import { joinPieces } from "./join-pieces.ts";
import type { AnnotationPiece } from "./join-pieces.ts";
import { diagnosisType } from "./uima-json.ts";

/** A layer of the head of a file with the columns of its features. */
interface Layer {
  readonly features: readonly string[];
  /** Its first column, counted behind the token's. */
  readonly column: number;
}

/** What is known of an annotation while its tokens go by. */
interface OpenPiece {
  readonly id: string;
  readonly values: Map<string, string>;
  start: number;
  end: number;
}

/**
 * WebAnno's TSV 3, as INCEpTION exports it: a line a token with its offsets, and a column a feature. Values of one
 * annotation carry the same number in brackets on each of its tokens. The text comes from the sentences
 * (`#Text=`); characters between two of them are not in the file, and are taken for line feeds.
 */
export const webannoTsv: AnnotationFormat = {
  name: "webanno-tsv",
  title: "WebAnno TSV 3 (INCEpTION)",
  offsetUnit: "utf-16",
  extension: ".tsv",
  async read(path, content) {
    const layers: Layer[] = [];
    const pieces = new Map<string, OpenPiece>();
    let columns = 0;
    let text = "";
    let sentence: string[] = [];
    const lines = content.split(/\r?\n/);
    if (!/^\uFEFF?#FORMAT=WebAnno TSV 3/.test(lines[0] ?? "")) {
      throw badAnnotations("the file does not begin with #FORMAT=WebAnno TSV 3", path);
    }
    lines.forEach((line, i) => {
      const where = `${path}:${i + 1}`;
      if (line.startsWith("#T_SP=")) {
        const [, ...features] = line.slice("#T_SP=".length).split("|");
        // A layer without features has a column all the same.
        const names = features.length === 0 ? ["*"] : features;
        layers.push({ features: names, column: columns });
        columns += names.length;
      } else if (/^#T_(CH|RL)=/.test(line)) {
        columns += line.split("|").length;
      } else if (line.startsWith("#Text=")) sentence.push(unescape(line.slice("#Text=".length)));
      else if (line !== "" && !line.startsWith("#")) {
        const [place = "", offsets = "", token = "", ...cells] = line.split("\t");
        const range = /^(\d+)-(\d+)$/.exec(offsets);
        if (range === null) throw badAnnotations("a token has no offsets", where);
        const [start, end] = [Number(range[1]), Number(range[2])];
        if (sentence.length > 0) {
          const whole = sentence.join("\n");
          const begin = start - Math.max(0, whole.indexOf(unescape(token)));
          if (begin < text.length) throw badAnnotations("sentences overlap", where);
          text += "\n".repeat(begin - text.length) + whole;
          sentence = [];
        }
        layers.forEach((layer, number) =>
          addCells(layer, cells, { start, end, key: `${number}`, place }, pieces),
        );
      }
    });
    const found = [...pieces.values()].map(({ id, values, start, end }): AnnotationPiece => {
      const first = [...values].find(([name]) => name !== "part")?.[1] ?? null;
      return {
        id,
        part: values.get("part") ?? null,
        code: values.get("code") ?? values.get("identifier") ?? first,
        stretch: { start, end, quote: text.slice(start, end) },
      };
    });
    const documentId = idOf(path, ".tsv");
    const annotations = joinPieces(found);
    return [{ documentId, courseId: null, type: "note", text, annotations, where: path }];
  },
  write: (course) =>
    course.map((document) => ({
      name: nameOf(document.documentId, ".tsv"),
      content: tsvFile(document),
    })),
};

function addCells(
  { features, column }: Layer,
  cells: readonly string[],
  at: {
    readonly start: number;
    readonly end: number;
    readonly key: string;
    readonly place: string;
  },
  pieces: Map<string, OpenPiece>,
): void {
  features.forEach((feature, i) => {
    const cell = cells[column + i] ?? "_";
    if (cell === "_" || cell === "") return;
    for (const item of splitCell(cell)) {
      const match = /^(.*?)(?:(?<!\\)\[(\d+)\])?$/su.exec(item);
      const value = unescape(match?.[1] ?? "");
      // Without a number an annotation is its token's alone.
      const id = match?.[2] ?? `token ${at.place}`;
      const key = `${at.key} ${id}`;
      const known = pieces.get(key);
      if (known === undefined) {
        pieces.set(key, {
          id,
          values: new Map([[feature, value]]),
          start: at.start,
          end: at.end,
        });
        continue;
      }
      known.start = Math.min(known.start, at.start);
      known.end = Math.max(known.end, at.end);
      if (value !== "*") known.values.set(feature, value);
    }
  });
}

/** Cuts at bars that are not escaped. */
function splitCell(cell: string): string[] {
  return cell.split(/(?<!\\)\|/);
}

const escapes: Readonly<Record<string, string>> = { "\n": "n", "\r": "r", "\t": "t" };
const unescapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

function escapeText(text: string): string {
  return text.replaceAll(/[\\\n\r\t]/g, (mark) => `\\${escapes[mark] ?? mark}`);
}

function escapeValue(value: string): string {
  return value.replaceAll(/[\\[\]|_;*\n\r\t]/g, (mark) => `\\${escapes[mark] ?? mark}`);
}

function unescape(text: string): string {
  return text.replaceAll(/\\(->|.)/gsu, (_, mark: string) => unescapes[mark] ?? mark);
}

function tsvFile({ text, annotations }: DocumentToExport): string {
  const pieces = annotations.flatMap(({ code, stretches }, group) =>
    stretches.map(({ start, end }, fragment) => ({
      start,
      end,
      code,
      part: `${group}.${fragment}`,
    })),
  );
  const cuts = new Set(pieces.flatMap(({ start, end }) => [start, end]));
  const lines = ["#FORMAT=WebAnno TSV 3.3", `#T_SP=${diagnosisType}|code|part`, ""];
  let number = 0;
  for (const { start, end } of sentencesOf(text)) {
    number += 1;
    lines.push("", `#Text=${escapeText(text.slice(start, end))}`);
    tokensOf(text, start, end, cuts).forEach((token, i) => {
      const own = pieces
        .map((piece, id) => ({ ...piece, id: id + 1 }))
        .filter((piece) => piece.start < token.end && token.start < piece.end);
      const cell = (of: (piece: (typeof own)[number]) => string): string =>
        own.length === 0
          ? "_"
          : own.map((piece) => `${escapeValue(of(piece))}[${piece.id}]`).join("|");
      const shown = escapeText(text.slice(token.start, token.end));
      lines.push(
        `${number}-${i + 1}\t${token.start}-${token.end}\t${shown}\t${cell(({ code }) => code)}\t${cell(({ part }) => part)}\t`,
      );
    });
  }
  return `${lines.join("\n")}\n`;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Lines, each with the blank characters behind it, so that no character lies between two. */
function sentencesOf(text: string): Range[] {
  return Array.from(text.matchAll(/\s*[^\r\n]*\S[^\r\n]*(?:[\r\n]\s*)?|\s+$/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Runs of characters that are not blank, cut where annotations begin and end. */
function tokensOf(text: string, from: number, to: number, cuts: ReadonlySet<number>): Range[] {
  const tokens: Range[] = [];
  let start = from;
  const flush = (end: number): void => {
    const isBlank = text.slice(start, end).trim() === "";
    // A blank stretch is a token only where an annotation begins or ends with it.
    if (end > start && (!isBlank || cuts.has(start) || cuts.has(end))) tokens.push({ start, end });
    start = end;
  };
  for (let i = from; i < to; i += 1) {
    const turns = i > from && /\s/u.test(text[i]) !== /\s/u.test(text[i - 1]);
    if (turns || cuts.has(i)) flush(i);
  }
  flush(to);
  return tokens;
}

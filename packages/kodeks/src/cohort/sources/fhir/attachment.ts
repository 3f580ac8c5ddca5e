import { TextDecoder } from "node:util";
import { KodeksError } from "../../../base/errors.ts";
import { longestNote, noteText } from "../fields.ts";
import { badElement, child, requiredText, textOf } from "./element.ts";
import type { Element } from "./element.ts";
import { htmlToText } from "./html-note.ts";

/** The text of a document, or why it has none. */
export type AttachmentText =
  | { readonly kind: "text"; readonly text: string }
  /** RTF, PDF and other forms that are not read. */
  | { readonly kind: "unsupported" }
  /** The document lies elsewhere; nothing is ever fetched. */
  | { readonly kind: "url-only" }
  | { readonly kind: "empty" };

/**
 * The text of a document from its attachments, which are renditions of the same: the first one of plain text
 * that has data, else the first of HTML.
 *
 * @throws KodeksError BAD_FHIR (no contentType, a charset not known, not base64), BAD_TEXT (bytes that are not
 * of the charset), EMPTY_TEXT
 */
export function attachmentText(attachments: readonly Element[]): AttachmentText {
  let kind: Exclude<AttachmentText["kind"], "text"> = "empty";
  const readable: { attachment: Element; type: ContentType }[] = [];
  for (const attachment of attachments) {
    if (textOf(child(attachment, "data")) === null) {
      if (textOf(child(attachment, "url")) !== null && kind === "empty") kind = "url-only";
      continue;
    }
    const type = contentTypeOf(child(attachment, "contentType"));
    if (type.media === "plain" || type.media === "html") readable.push({ attachment, type });
    else kind = "unsupported";
  }
  const chosen = readable.find(({ type }) => type.media === "plain") ?? readable[0];
  if (chosen === undefined) return { kind };
  const { attachment, type } = chosen;
  const data = child(attachment, "data");
  const text = decode(bytesOf(data), type, data);
  return {
    kind: "text",
    text: noteText(type.media === "html" ? fromHtml(text, data) : text, data.path),
  };
}

interface ContentType {
  readonly media: "plain" | "html" | "other";
  readonly charset: string | null;
  readonly element: Element;
}

const mediaTypes: Readonly<Record<string, ContentType["media"]>> = {
  "text/plain": "plain",
  "text/html": "html",
  "application/xhtml+xml": "html",
};

function contentTypeOf(element: Element): ContentType {
  const [media = "", ...parameters] = requiredText(element).toLowerCase().split(";");
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/.exec(parameter)?.[1])
    .find((name) => name !== undefined);
  return { media: mediaTypes[media.trim()] ?? "other", charset: charset ?? null, element };
}

/** Buffer reads anything as base64 and drops what it cannot read. */
function bytesOf(data: Element): Buffer {
  const text = requiredText(data).replaceAll(/\s+/g, "");
  const body = text.replace(/={1,2}$/, "");
  if (text.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(body)) throw badElement(data, "is not base64");
  return Buffer.from(text, "base64");
}

function decode(bytes: Buffer, { media, charset, element }: ContentType, data: Element): string {
  const head = media === "html" ? bytes.toString("latin1", 0, 1024) : "";
  const own = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(charset ?? own ?? "utf-8", { fatal: true });
  } catch {
    throw badElement(element, "names a charset that is not known");
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new KodeksError("BAD_TEXT", `is not text in ${decoder.encoding}`, {
      where: data.path,
      remedy: "Say the charset in contentType, as in text/plain; charset=iso-8859-1.",
    });
  }
}

/** Marks may be longer than the text between them, but not by any length. */
const longestHtml = 8 * longestNote;

function fromHtml(html: string, data: Element): string {
  if (html.length > longestHtml) {
    throw new KodeksError("BAD_TEXT", `is HTML of ${html.length} characters`, {
      where: data.path,
      remedy: "Is it one note? Leave it out with --skip-bad.",
    });
  }
  try {
    return htmlToText(html);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new KodeksError("BAD_TEXT", "is HTML with elements nested too deep", {
      where: data.path,
    });
  }
}

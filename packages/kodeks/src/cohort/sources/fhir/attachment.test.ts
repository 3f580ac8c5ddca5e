import { describe, expect, it } from "vitest";
import { attachmentText } from "./attachment.ts";
import type { AttachmentText } from "./attachment.ts";
import { base64 } from "./fhir.fixture.ts";

const read = (...values: readonly unknown[]): AttachmentText =>
  attachmentText(values.map((value, i) => ({ value, path: `content[${i}].attachment` })));
const text = (contentType: string, data: string): AttachmentText => read({ contentType, data });

describe("the text of an attachment", () => {
  it("of HTML has entities as characters, paragraphs as lines, and no scripts, in its own case", () => {
    const html = `<html><head><style>p{}</style><script>alert(1)</script></head><body>
      <h1>Epikrise</h1><p>Bl&oslash;dning &aelig;&#230;&#xE5; &lt;5 &amp;
      mere<br/>ny linje</p><ul><li>en</li><li>to</li></ul>
      <table><tr><th>Na</th><td>140</td></tr><tr><td>K</td><td>4,1</td></tr></table>
      <a href="http://x.example">her</a><img src="a.png" alt="billede"></body></html>`;
    expect(text("text/html", base64(html))).toEqual({
      kind: "text",
      text: "Epikrise\n\nBlødning ææå <5 & mere\nny linje\n\n * en\n * to\n\nNa\t140\nK\t4,1\n\nher",
    });
  });

  it("is of the charset that is said, utf-8 otherwise", () => {
    const latin1 = base64(Buffer.from("Blødning æøå", "latin1"));
    for (const charset of ["iso-8859-1", "ISO-8859-1", '"latin1"', "windows-1252"]) {
      expect(text(`text/plain; charset=${charset}`, latin1)).toEqual({
        kind: "text",
        text: "Blødning æøå",
      });
    }
    expect(text("text/plain", base64("Blødning"))).toEqual({ kind: "text", text: "Blødning" });
    const html = Buffer.from(
      `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>Bl\u00f8d</p>`,
      "latin1",
    );
    expect(text("text/html", base64(html))).toEqual({ kind: "text", text: "Blød" });
  });

  it("may have lines in its base64", () => {
    const lines = base64("word ".repeat(40)).replaceAll(/.{76}/g, "$&\r\n");
    expect(text("text/plain", lines)).toEqual({ kind: "text", text: "word ".repeat(40) });
  });

  it("is that of plain text, else of XHTML, whatever stands first", () => {
    const pdf = { contentType: "application/pdf", data: base64("%PDF") };
    const html = { contentType: "application/xhtml+xml", data: base64("<p>html</p>") };
    const plain = { contentType: "Text/Plain;charset=UTF-8", data: base64("plain") };
    expect(read(pdf, html, plain)).toEqual({ kind: "text", text: "plain" });
    expect(read(pdf, html, { contentType: "text/plain", url: "x" })).toEqual({
      kind: "text",
      text: "html",
    });
    expect(read({ url: "x" }, pdf)).toEqual({ kind: "unsupported" });
    expect(read({ contentType: "text/rtf", data: base64("{}") })).toEqual({ kind: "unsupported" });
    expect(read({ url: "x" }, {})).toEqual({ kind: "url-only" });
    expect(read({ title: "x" })).toEqual({ kind: "empty" });
  });

  it("may be long", () => {
    const long = "<p>word</p>\n".repeat(100_000);
    const found = text("text/html", base64(long));
    expect(found.kind === "text" && found.text.split("word").length - 1).toBe(100_000);
  });
});

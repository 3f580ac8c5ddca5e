import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkup, markup, trusted } from "./markup.ts";

describe("markup", () => {
  it("escapes what is put in, once", () => {
    const inner = markup`<b title="${`"'`}">${"<i> & co"}</b>`;
    expect(inner.markup).toBe('<b title="&quot;&#39;">&lt;i&gt; &amp; co</b>');
    expect(markup`<p>${inner}</p>`.markup).toBe(`<p>${inner.markup}</p>`);
  });

  it("joins lists, shows 0, and leaves nothing for what is absent", () => {
    const list = [markup`<i>a</i>`, "<", 0, null, undefined, false, ["b", ["c"]]] as const;
    expect(markup`[${list}]`.markup).toBe("[<i>a</i>&lt;0bc]");
    expect(markup`${trusted("<hr>")}`.markup).toBe("<hr>");
  });

  it("leaves no character that begins markup or that XML forbids", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = escapeMarkup(text);
        expect(escaped).not.toMatch(/[<>"'\uFFFE\uFFFF]/);
        expect(escaped.replaceAll(/[\t\n\r\u007F-\u009F]/g, "")).not.toMatch(/\p{Cc}/u);
        expect(escaped).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
    );
    expect(escapeMarkup("a\u0000b\uD800c")).toBe("a\uFFFDb\uFFFDc");
  });
});

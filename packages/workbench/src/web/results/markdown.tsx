import type { ComponentChildren, JSX } from "preact";

/**
 * The Markdown that model cards are written in: headings, paragraphs, lists, tables, `code` and
 * **strong**. Everything else stays as it is written; HTML is text.
 */
export function Markdown({ text }: { readonly text: string }): JSX.Element {
  const blocks = text.replace(/^---\n[\s\S]*?\n---\n/, "").split(/\n{2,}/);
  return <article class="card">{blocks.map((block, i) => blockOf(block.trim(), i))}</article>;
}

function blockOf(block: string, key: number): ComponentChildren {
  if (block === "") return null;
  const heading = /^(#{1,4}) (.*)$/.exec(block.split("\n", 1)[0] ?? "");
  if (heading !== null) {
    const rest = block.split("\n").slice(1).join("\n").trim();
    const content = inline(heading[2] ?? "");
    return [
      heading[1] === "#" ? <h2 key={key}>{content}</h2> : <h3 key={key}>{content}</h3>,
      rest === "" ? null : blockOf(rest, key + 0.5),
    ];
  }
  const lines = block.split("\n");
  if (lines.every((line) => line.startsWith("|"))) return <TableBlock key={key} lines={lines} />;
  if (lines.every((line) => /^[-*] |^ {2}/.test(line))) {
    const items = block.split(/\n(?=[-*] )/).map((item) => item.replace(/^[-*] /, ""));
    return (
      <ul key={key}>
        {items.map((item) => (
          <li key={item}>{inline(item)}</li>
        ))}
      </ul>
    );
  }
  return <p key={key}>{inline(block)}</p>;
}

function TableBlock({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  const rows = lines
    .filter((line) => !/^\|[\s:|-]+\|$/.test(line) || /[^\s:|-]/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|$/g, "")
        .split("|")
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.some((cell) => cell !== ""));
  return (
    <table class="figures-table">
      <tbody>
        {rows.map(([head = "", ...cells]) => (
          <tr key={head + cells.join()}>
            <th scope="row">{inline(head)}</th>
            {cells.map((cell, i) => (
              <td key={i}>{inline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inline(text: string): ComponentChildren {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part, i) => {
    if (/^`.+`$/s.test(part)) return <code key={i}>{part.slice(1, -1)}</code>;
    if (/^\*\*.+\*\*$/s.test(part)) return <strong key={i}>{part.slice(2, -2)}</strong>;
    return part;
  });
}

// Writes packages/kodeks/src/icd10/rules/excludes.generated.ts from the Excludes1 notes of ICD-10-CM's
// tabular list (XML of CDC/NCHS, public domain; icd10cm-table-index-….zip on ftp.cdc.gov):
//
//   node scripts/icd-10-cm-excludes.mjs icd10cm-tabular-….xml
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("usage: node scripts/icd-10-cm-excludes.mjs FILE.xml");

/** A code, or a range of two, as notes name them: E10.-, O24.4-, C00-C43, S00.- - S09.-. */
const code = "([A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4})?)";
const item = new RegExp(`${code}(?:\\.?-)?\\s*[-–]\\s*${code}|${code}`, "g");

/** @param {string} note */
function codesOf(note) {
  const found = new Set();
  for (const [, inner = ""] of note.matchAll(/\(([^()]*)\)/g)) {
    for (const [, first = "", last = "", single] of inner.matchAll(item)) {
      if (single !== undefined) found.add(single);
      else if (first <= last) found.add(`${first}-${last}`);
      else throw new Error(`a range ends before it starts: ${note}`);
    }
  }
  return [...found];
}

/** @type {string[]} */
const lines = [];
/** @type {{ tag: string, at: string }[]} */
const open = [];
let text = "";
let version = "";
const parser = new SaxesParser();
parser.on("opentag", ({ name, attributes }) => {
  open.push({ tag: name, at: name === "section" ? String(attributes["id"]) : "" });
  text = "";
});
parser.on("text", (chunk) => (text += chunk));
parser.on("closetag", ({ name }) => {
  open.pop();
  const parent = open.at(-1);
  if (name === "version" && open.length === 1) version = text.trim();
  if (name === "name" && parent?.tag === "diag") parent.at = text.trim();
  if (name === "note" && parent?.tag === "excludes1") {
    const note = text.replaceAll(/\s+/g, " ").trim();
    const at = open.at(-2)?.at ?? "";
    const codes = codesOf(note);
    // A note of a chapter has no range of its own here, and what names no code cannot be checked.
    if (at !== "" && codes.length > 0) lines.push(`${at}\t${codes.join(",")}\t${note}`);
  }
});
parser.write(readFileSync(file, "utf8")).close();

const target = new URL("../packages/kodeks/src/icd10/rules/excludes.generated.ts", import.meta.url);
writeFileSync(
  fileURLToPath(target),
  `// Written by scripts/icd-10-cm-excludes.mjs: what stands at "Excludes1" in ICD-10-CM's tabular list.
// Columns: where the note stands, the codes it excludes, the note.
export const excludesVersion = ${JSON.stringify(version)};
export const excludesTable = ${JSON.stringify(lines.join("\n")).replaceAll("\\n", "\\n\\\n")};
`,
);
console.log(`${lines.length} notes of ICD-10-CM ${version}`);

// Writes src/operators.generated.ts, one typed wrapper for each line of operators.json, from the schemas
// of the libtorch in use. Run it on the oldest supported libtorch (1.13); an operator that only a newer
// one has keeps the wrapper it has. `--check` writes nothing and fails when the file would change.
import { readFileSync, writeFileSync } from "node:fs";

import { native } from "../dist/native.js";

const target = new URL("../src/operators.generated.ts", import.meta.url);
/** @type {Record<string, string>} */
const operators = JSON.parse(readFileSync(new URL("operators.json", import.meta.url), "utf8"));
const previous = existing();

const kinds = /** @type {Record<string, [kind: string, type: string]>} */ ({
  Tensor: ["tensor", "Tensor"],
  "Tensor[]": ["tensors", "readonly Tensor[]"],
  "Tensor?[]": ["tensors?", "readonly (Tensor | null)[]"],
  int: ["int", "number | bigint"],
  SymInt: ["int", "number"],
  "int[]": ["ints", "number | readonly number[]"],
  "SymInt[]": ["ints", "number | readonly number[]"],
  float: ["float", "number"],
  "float[]": ["floats", "readonly number[]"],
  Scalar: ["scalar", "Scalar"],
  number: ["scalar", "Scalar"],
  bool: ["bool", "boolean"],
  "bool[]": ["bools", "readonly boolean[]"],
  str: ["string", "string"],
  ScalarType: ["dtype", "DType"],
  Layout: ["int", "number"],
  MemoryFormat: ["int", "number"],
  Device: ["device", "string"],
  Generator: ["generator", "Generator"],
});

/** Layout and memory format are of no use to us; leaving them out keeps the signatures readable. */
const dropped = new Set(["layout", "memory_format", "pin_memory"]);

/** @param {string} text `Tensor(a!) self`, `int[1]? dim=None` … */
function parseArgument(text) {
  const [declaration = "", initial] = text.split("=");
  const [rawType = "", name = ""] = declaration.trim().split(/ (?=[^ ]+$)/);
  const optional = rawType.endsWith("?");
  const type = rawType
    .replace(/\?$/, "")
    .replace(/\([^)]*\)/g, "")
    .replace(/\[\d+\]/g, "[]");
  const found = kinds[type];
  if (!found) throw new Error(`type ${rawType} of ${name} is not known`);
  return {
    name,
    kind: found[0],
    type: found[1],
    optional: optional || initial !== undefined,
    nullable: optional,
  };
}

/** @param {string} text */
function parse(text) {
  const match = /^aten::([^(]+)\((.*)\) -> (.+)$/.exec(text);
  if (!match) throw new Error(`unreadable schema: ${text}`);
  const [, name = "", inside = "", returns = ""] = match;
  let keywordOnly = false;
  const parameters = [];
  for (const part of splitTop(inside)) {
    if (part === "*") keywordOnly = true;
    else parameters.push({ ...parseArgument(part), keywordOnly });
  }
  return {
    name,
    parameters,
    returns: splitTop(returns.replace(/^\((?![a-z]!?\))(.*)\)$/, "$1")).map(returnKind),
  };
}

/** @param {string} text */
function splitTop(text) {
  return text === "" ? [] : text.split(/, (?![^(]*\))/);
}

/** @param {string} text */
function returnKind(text) {
  const type = text.split(" ")[0] ?? "";
  if (type.includes("!")) return "written";
  if (type.startsWith("Tensor")) return type.includes("[]") ? "tensors" : "tensor";
  if (type === "bool") return "bool";
  return "number";
}

const returnTypes = /** @type {Record<string, string>} */ ({
  tensor: "Tensor",
  tensors: "Tensor[]",
  written: "Tensor",
  bool: "boolean",
  number: "number",
});

const typeOf = (/** @type {{type: string, nullable: boolean}} */ p) =>
  p.nullable ? `${p.type} | null` : p.type;

const camel = (/** @type {string} */ name) =>
  name === "self" || name === "input"
    ? "input"
    : name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * @param {string} jsName
 * @param {string} schema
 */
function wrapper(jsName, schema) {
  const { name, parameters, returns } = parse(schema);
  const shown = parameters.filter((p) => !dropped.has(p.name));
  const positional = shown.filter((p) => !p.keywordOnly);
  const keywords = shown.filter((p) => p.keywordOnly);
  const list = positional.map((p) => `${camel(p.name)}${p.optional ? "?" : ""}: ${typeOf(p)}`);
  if (keywords.length > 0) {
    const fields = keywords.map((p) => `${camel(p.name)}?: ${typeOf(p)}`).join("; ");
    list.push(`options: { ${fields} } = {}`);
  }
  const values = parameters.map((p) =>
    dropped.has(p.name) ? "undefined" : p.keywordOnly ? `options.${camel(p.name)}` : camel(p.name),
  );
  while (values.at(-1) === "undefined") values.pop();
  const signature = parameters.map((p) => `${p.name}:${p.kind}${p.optional ? "?" : ""}`).join(", ");
  const result =
    returns.length === 0
      ? "void"
      : returns.length === 1
        ? returnTypes[returns[0] ?? ""]
        : `[${returns.map((kind) => returnTypes[kind]).join(", ")}]`;
  const invocation = `call(${jsName}Operator, [${values.join(", ")}])`;
  return [
    `/** \`${schema}\` */`,
    `export function ${jsName}(${list.join(", ")}): ${result} {`,
    result === "void" ? `  ${invocation};` : `  return ${invocation} as ${result};`,
    "}",
    `export const ${jsName}Operator = operator(${JSON.stringify(name)}, ${JSON.stringify(signature)}, ${JSON.stringify(returns)});`,
    "",
  ].join("\n");
}

function existing() {
  try {
    const text = readFileSync(target, "utf8");
    return new Map(
      [...text.matchAll(/\/\*\* `(aten::[^`]+)` \*\/\nexport function (\w+)/g)].map((m) => [
        m[2],
        m[1],
      ]),
    );
  } catch {
    return new Map();
  }
}

const header = `// Generated by scripts/generate-operators.mjs from libtorch's schemas. Do not edit.
import type { DType } from "./dtype.ts";
import type { Generator } from "./generator.ts";
import { call, operator } from "./operator.ts";
import type { Scalar } from "./operator.ts";
import type { Tensor } from "./tensor.ts";

`;

const body = Object.entries(operators).map(([jsName, qualified]) => {
  const [name = "", overload = ""] = qualified.split(".");
  const handle = native.resolve(`aten::${name}`, overload);
  const oldest = native.version().startsWith("1.13");
  const schema =
    (oldest || !previous.has(jsName)) && handle !== null
      ? native.schema(handle)
      : previous.get(jsName);
  if (schema === undefined) {
    process.stderr.write(`left out: ${qualified} is not in libtorch ${native.version()}\n`);
    return "";
  }
  return wrapper(jsName, schema);
});

const text = header + body.filter((part) => part !== "").join("\n");
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) {
    process.stderr.write(
      "operators.generated.ts is out of date: run scripts/generate-operators.mjs\n",
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}

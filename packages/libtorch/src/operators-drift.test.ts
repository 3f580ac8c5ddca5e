import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { libtorchInfo, ops } from "./index.ts";
import { isAvailable, schemaText } from "./operator.ts";
import type { ArgumentKind, Operator } from "./operator.ts";

const isOldest = libtorchInfo().version.startsWith("1.13");

const operators = Object.entries(ops).filter(
  (entry): entry is [string, Operator] => typeof entry[1] === "object",
);

/** What schemas call the kinds of arguments, without sizes, aliases and optionality. */
const typeNames: Record<ArgumentKind, readonly string[]> = {
  tensor: ["Tensor"],
  tensors: ["Tensor[]"],
  "tensors?": ["Tensor?[]"],
  int: ["int", "SymInt", "Layout", "MemoryFormat"],
  ints: ["int[]", "SymInt[]"],
  float: ["float"],
  floats: ["float[]"],
  scalar: ["Scalar", "number"],
  scalars: ["Scalar[]"],
  bool: ["bool"],
  bools: ["bool[]"],
  string: ["str"],
  dtype: ["ScalarType"],
  device: ["Device"],
  generator: ["Generator"],
};

interface SchemaArgument {
  readonly name: string;
  readonly type: string;
  readonly mayBeLeftOut: boolean;
}

/** `aten::sum(Tensor self, *, ScalarType? dtype=None) -> Tensor`, read apart from the generator's own reader. */
function argumentsOf(schema: string): SchemaArgument[] {
  const inside = schema.slice(schema.indexOf("(") + 1, schema.lastIndexOf(") ->"));
  const parts = inside.match(/(?:[^,([]|\([^)]*\)|\[[^\]]*\])+/g) ?? [];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "*")
    .map((part) => {
      const [declaration = "", initial] = part.split("=");
      const at = declaration.lastIndexOf(" ");
      const written = declaration.slice(0, at);
      return {
        name: declaration.slice(at + 1),
        type: written
          .replace(/\(.*?\)/g, "")
          .replace(/\[\d+\]/g, "[]")
          .replace(/\?$/, ""),
        mayBeLeftOut: initial !== undefined || written.endsWith("?"),
      };
    });
}

describe(`wrappers against the schemas of libtorch ${libtorchInfo().version}`, () => {
  it("are many, and nearly all there", () => {
    expect(operators.length).toBeGreaterThan(60);
    const missing = operators.filter(([, op]) => !isAvailable(op)).map(([name]) => name);
    expect(missing).toEqual(
      isOldest
        ? ["scaledDotProductAttentionOperator"].filter((name) => missing.includes(name))
        : [],
    );
  });

  it.each(operators.filter(([, op]) => isAvailable(op)))("%s", (_, op) => {
    const schema = argumentsOf(schemaText(op) ?? "");
    const known = schema.slice(0, op.arguments.length);
    expect(known.map(({ name }) => name)).toEqual(op.arguments.map(({ name }) => name));
    op.arguments.forEach((argument, i) => {
      expect(typeNames[argument.kind]).toContain(known[i]?.type);
      // What callers may leave out, this libtorch must be able to do without.
      if (argument.optional) expect(known[i]?.mayBeLeftOut).toBe(true);
    });
    for (const extra of schema.slice(op.arguments.length)) expect(extra.mayBeLeftOut).toBe(true);
  });

  it.runIf(isOldest)("are what the generator writes", () => {
    const script = fileURLToPath(new URL("../scripts/generate-operators.mjs", import.meta.url));
    execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" });
  });
});

import * as fc from "fast-check";

export type Schema = Readonly<Record<string, unknown>>;

/** Values that no schema expects where they stand. */
const oddities = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    2 ** 53,
    "",
    [],
    {},
    [[[]]],
    "\u0000",
    "\ud800",
    "../../etc/passwd",
  ),
  fc.constantFrom<unknown>(
    "' OR 1=1 --",
    "${7*7}",
    "<script>",
    "%00",
    "a".repeat(5000),
    "🏴‍☠️\u202e",
    "NaN",
  ),
  fc
    .anything({ maxDepth: 3, withNullPrototype: false })
    .filter((value) => typeof value !== "bigint"),
);

/**
 * Values for a JSON schema: mostly ones that fit, now and then one with something else in a place of it.
 *
 * @param resolve the schema that a `$ref` names
 */
export function valuesOf(
  schema: Schema,
  resolve: (reference: string) => Schema,
  depth = 0,
): fc.Arbitrary<unknown> {
  const fitting = fittingValues(schema, resolve, depth);
  return fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: oddities });
}

function fittingValues(
  schema: Schema,
  resolve: (reference: string) => Schema,
  depth: number,
): fc.Arbitrary<unknown> {
  const inner = (one: Schema): fc.Arbitrary<unknown> => valuesOf(one, resolve, depth + 1);
  if (typeof schema["$ref"] === "string")
    return fittingValues(resolve(schema["$ref"]), resolve, depth);
  const choices = (schema["anyOf"] ?? schema["oneOf"]) as Schema[] | undefined;
  if (choices !== undefined) return fc.oneof(...choices.map(inner));
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...(schema["enum"] as unknown[]));
  if ("const" in schema) return fc.constant(schema["const"]);
  switch (schema["type"]) {
    case "string":
      return typeof schema["pattern"] === "string"
        ? fc.oneof(
            fc.stringMatching(new RegExp(schema["pattern"])),
            fc.constantFrom("E11", "root", "2020-01-01", "x1"),
          )
        : fc.string({ unit: "binary", maxLength: 30 });
    case "integer":
      return fc.oneof(fc.integer({ min: -2, max: 300 }), fc.maxSafeInteger());
    case "number":
      return fc.double({ noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(inner((schema["items"] ?? {}) as Schema), { maxLength: depth > 3 ? 1 : 3 });
    case "object": {
      const properties = Object.entries((schema["properties"] ?? {}) as Record<string, Schema>);
      const known = fc.record(
        Object.fromEntries(properties.map(([name, property]) => [name, inner(property)])),
        { requiredKeys: (schema["required"] ?? []) as string[] },
      );
      const extra = fc.option(fc.dictionary(fc.string(), oddities, { maxKeys: 1 }), {
        freq: 8,
        nil: {},
      });
      return fc.tuple(known, extra).map(([own, more]) => ({ ...more, ...own }));
    }
    default:
      return oddities;
  }
}

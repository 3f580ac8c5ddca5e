import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { routes } from "../api/routes.ts";
import type { RouteContract } from "../api/routes.ts";
import { openApiDocument, openApiText } from "./openapi.ts";

type Node = Readonly<Record<string, unknown>>;
const document = openApiDocument();

/** Every object of the document, with its path. */
function* nodes(value: unknown, path = "#"): Generator<[path: string, node: Node]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Node];
  for (const [key, inner] of Object.entries(value)) yield* nodes(inner, `${path}/${key}`);
}

const operations = Object.entries(
  document["paths"] as Record<string, Record<string, Node>>,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({ path, method, one })),
);

describe("the OpenAPI document", () => {
  it("is the committed one: after a change run `node scripts/openapi.mjs`", () => {
    const file = new URL("../../../../docs/openapi.json", import.meta.url);
    expect(readFileSync(file, "utf8")).toBe(openApiText());
  });

  it("describes every route of the table, and no other", () => {
    const described = operations.map(({ path, method, one }) =>
      [one["operationId"], method.toUpperCase(), path].join(" "),
    );
    const expected = Object.entries(routes as Record<string, RouteContract>).map(
      ([name, { method, path }]) => `${name} ${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`,
    );
    expect(described.toSorted()).toEqual(expected.toSorted());
  });

  it("has no dangling references, and no component that nothing uses", () => {
    const components = document["components"] as { schemas: Record<string, Node> };
    const used = new Set<string>();
    for (const [path, node] of nodes(document)) {
      const reference = node["$ref"];
      if (typeof reference !== "string") continue;
      const name = reference.replace("#/components/schemas/", "");
      expect(components.schemas, `${path} → ${reference}`).toHaveProperty([name]);
      used.add(name);
    }
    expect(Object.keys(components.schemas).filter((name) => !used.has(name))).toEqual([]);
  });

  it.each(operations)("lints: $method $path", ({ path, one }) => {
    const parameters = one["parameters"] as { name: string; in: string; required: boolean }[];
    const inPath = parameters.filter((parameter) => parameter.in === "path");
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(inPath.map(({ name }) => name)).toEqual(named);
    expect(inPath.every(({ required }) => required)).toBe(true);
    expect(String(one["summary"]).length).toBeGreaterThan(10);
    expect((one["tags"] as string[]).length).toBe(1);
    const responses = one["responses"] as Record<string, { description: string }>;
    expect(Object.keys(responses).some((status) => /^[23]/.test(status))).toBe(true);
    expect(Object.keys(responses)).toContain("400");
    expect(Object.values(responses).every(({ description }) => description !== "")).toBe(true);
    expect(one["security"]).toBeDefined();
  });
});

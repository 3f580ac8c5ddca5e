import { errorTable } from "kodeks/base/errors";
import { version } from "kodeks/base/version";
import { z } from "zod";
import { problem } from "../api/common.ts";
import { operationOutcome } from "../api/fhir.ts";
import { routes } from "../api/routes.ts";
import type { RouteContract } from "../api/routes.ts";

type Json = Readonly<Record<string, unknown>>;
type Direction = "input" | "output";

/** Statuses that every route may answer with, besides its own. */
const commonFaults = [400, 401, 403, 404, 405, 413, 415, 422, 429, 500, 503];

/**
 * The OpenAPI 3.1 document of the API, from the table of routes alone, so that it says what the server checks.
 *
 * @example
 * JSON.stringify(openApiDocument());
 */
export function openApiDocument(): Json {
  const components = new Components();
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries(routes) as [string, RouteContract][]) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(name, route, components);
  }
  return components.resolve({
    openapi: "3.1.0",
    info: {
      title: "Kodeks",
      version,
      summary: "ICD-10 coding of patient courses with evidence",
      description:
        "Every answer names the model in the header `Kodeks-Model`. Errors are problem details (RFC 9457), " +
        "OperationOutcomes below /fhir; docs/errors.md lists their codes. Offsets of evidence count what " +
        "`offsetUnit` says, from 0, ends exclusive.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set(Object.values(routes).map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components.all(),
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        session: { type: "apiKey", in: "cookie", name: "__Host-kodeks" },
      },
    },
  });
}

/** The document as it is served and committed. */
export function openApiText(): string {
  return `${JSON.stringify(openApiDocument(), null, 2)}\n`;
}

function operation(name: string, route: RouteContract, components: Components): Json {
  const { access, answer, body, status, type = "application/json", mayBeEmpty } = route;
  const isFhir = route.path.startsWith("/fhir/");
  const fault = isFhir
    ? { "application/fhir+json": { schema: components.of(operationOutcome, "output") } }
    : { "application/problem+json": { schema: components.of(problem, "output") } };
  const faults = [...new Set(Object.values(errorTable).map(({ http }) => http))].filter(
    (http) => commonFaults.includes(http) || (http === 409 && "body" in route),
  );
  const success =
    answer !== undefined
      ? { content: { [type]: { schema: components.of(answer, "output") } } }
      : route.type === undefined
        ? {}
        : {
            content: Object.fromEntries(
              [type, ...(route.otherTypes ?? [])].map((one) => [
                one,
                { schema: { type: "string" } },
              ]),
            ),
          };
  return {
    operationId: name,
    summary: route.summary,
    tags: [route.tag],
    description:
      access === "open" ? "Open to everyone." : `Roles: ${[...access, "admin"].join(", ")}.`,
    security: access === "open" ? [] : [{ bearer: [] }, { session: [] }],
    parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query")],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              [isFhir ? "application/fhir+json" : "application/json"]: {
                schema: components.of(body, "input"),
              },
            },
          },
        }),
    responses: {
      [status]: { description: route.summary, headers: modelHeader, ...success },
      ...(mayBeEmpty === true ? { 204: { description: "There is nothing more" } } : {}),
      ...(name === "readiness"
        ? { 503: { description: "Not ready", content: success["content" as never] } }
        : {}),
      ...Object.fromEntries(
        faults
          .toSorted((a, b) => a - b)
          .filter((http) => !(name === "readiness" && http === 503))
          .map((http) => [http, { description: faultNames[http] ?? "Error", content: fault }]),
      ),
    },
  };
}

const modelHeader = {
  "Kodeks-Model": {
    description: "Name, version and SHA-256 of the model in service",
    schema: { type: "string" },
  },
};

const faultNames: Readonly<Record<number, string>> = {
  400: "The request is malformed",
  401: "Nobody is logged in",
  403: "Not allowed",
  404: "There is no such thing",
  405: "Not for this method",
  409: "Someone else changed it meanwhile",
  413: "The body is too large",
  415: "Not a media type that the route takes",
  422: "Fields are missing, unknown or invalid",
  429: "Too many requests; Retry-After says when to come again",
  500: "The service failed",
  503: "The service is not ready, or took too long",
};

function parameters(schema: z.ZodObject | undefined, place: "path" | "query"): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" }) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => {
    const { id: _id, ...plain } = property;
    return {
      name,
      in: place,
      required: place === "path" || required.includes(name),
      schema: inline(plain, schema, name),
    };
  });
}

/** Parameters are small: what they refer to is written out. */
function inline(property: Json, schema: z.ZodObject, name: string): Json {
  if (property["$ref"] === undefined) return property;
  const field = schema.shape[name] as z.ZodType;
  const { $schema: _schema, id: _id, ...rest } = z.toJSONSchema(field, { io: "input" }) as Json;
  const { $defs, $ref, ...own } = rest as { $defs?: Record<string, Json>; $ref?: string };
  const { id: _other, ...target } = $defs?.[($ref ?? "").split("/").at(-1) ?? ""] ?? {};
  return { ...target, ...own };
}

/** Collects schemas that have an id, each once; where asking and answering differ, under two names. */
class Components {
  readonly #schemas = new Map<string, { input?: Json; output?: Json }>();

  /** A schema that refers to the components. */
  of(schema: z.ZodType, direction: Direction): Json {
    const {
      $schema: _schema,
      $defs = {},
      ...root
    } = z.toJSONSchema(schema, {
      io: direction,
      unrepresentable: "any",
    }) as Json & { $defs?: Record<string, Json> };
    for (const [id, definition] of Object.entries($defs)) this.#add(id, direction, definition);
    const id = root["id"];
    if (typeof id !== "string") return marked(root, direction);
    this.#add(id, direction, root);
    return { $ref: `${direction}:${id}` };
  }

  #add(id: string, direction: Direction, { id: _id, ...definition }: Json): void {
    const entry = this.#schemas.get(id) ?? {};
    entry[direction] ??= marked(definition, direction);
    this.#schemas.set(id, entry);
  }

  all(): Json {
    const found: Record<string, Json> = {};
    for (const [id, { input, output }] of this.#schemas) {
      if (input !== undefined) found[id] = input;
      if (output !== undefined) found[this.name(id, "output")] = output;
    }
    return Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  name(id: string, direction: Direction): string {
    const { input, output } = this.#schemas.get(id) ?? {};
    const differ = input !== undefined && output !== undefined;
    return direction === "output" && differ && !this.#same(input, output) ? `${id}Answer` : id;
  }

  #same(input: Json, output: Json): boolean {
    const plain = (schema: Json): string =>
      JSON.stringify(schema).replaceAll(/"(?:input|output):/g, '"');
    return plain(input) === plain(output);
  }

  /** Replaces marks by names, once all schemas are known. */
  resolve(document: Json): Json {
    return JSON.parse(
      JSON.stringify(document).replaceAll(
        /"\$ref":"(input|output):(\w+)"/g,
        (_, direction: Direction, id: string) =>
          `"$ref":"#/components/schemas/${this.name(id, direction)}"`,
      ),
    ) as Json;
  }
}

/** References to definitions, marked with their direction until all names are known. */
function marked(schema: Json, direction: Direction): Json {
  return JSON.parse(
    JSON.stringify(schema).replaceAll(
      /"\$ref":"#\/\$defs\/(\w+)"/g,
      (_, id: string) => `"$ref":"${direction}:${id}"`,
    ),
  ) as Json;
}

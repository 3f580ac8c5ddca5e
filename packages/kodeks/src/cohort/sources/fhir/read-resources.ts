import { KodeksError } from "../../../base/errors.ts";
import { readJsonlObjects } from "../rows/jsonl-rows.ts";
import type { Place, ReadContext } from "../rows/row.ts";
import { openSourceBytes } from "../rows/source-bytes.ts";
import type { FhirFile } from "./fhir-files.ts";
import type { Target } from "./reference.ts";

/** A JSON object that should be a resource, and where it stands. */
export interface Found {
  readonly place: Place;
  readonly value: Readonly<Record<string, unknown>>;
  /** The id that its Bundle gives it, for resources that have none of their own. */
  readonly bundleId: string | null;
  /** Resources of the same Bundle by `fullUrl`. */
  readonly fullUrls: ReadonlyMap<string, Target>;
}

/** Largest JSON file in bytes, unpacked: it must fit a JavaScript string. */
export const largestJson = 512_000_000;

/**
 * Reads resources: NDJSON as a stream, a line at a time (the place is the line), a JSON file as a whole (of a
 * Bundle, the place is the number of the entry). A Bundle within NDJSON is taken apart as well.
 *
 * @throws KodeksError BAD_TABLE (a damaged gzip file), BAD_FHIR (a JSON file that is none, or is too large)
 */
export async function* readResources(
  file: FhirFile,
  context: ReadContext,
  largest = largestJson,
): AsyncGenerator<Found, void> {
  if (file.form === "lines") {
    for await (const { place, value } of readJsonlObjects(file.path, context)) {
      yield* unpack(value, place, `${place.file}:${place.row}`, context);
    }
    return;
  }
  const place = { file: file.path, row: 1 };
  const value = await readJson(file.path, context, largest);
  if (isObject(value)) yield* unpack(value, place, file.path, context);
  else context.bad(place, notFhir("the file holds no JSON object"));
}

async function readJson(file: string, context: ReadContext, largest: number): Promise<unknown> {
  const { stream, damaged } = await openSourceBytes(file, context);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes <= largest) continue;
    stream.destroy();
    throw new KodeksError("BAD_FHIR", `the file is larger than ${largest / 1e6} MB unpacked`, {
      where: file,
      remedy: "Export NDJSON, which is read a line at a time, or split the Bundle.",
    });
  }
  const fail = (message: string): KodeksError =>
    new KodeksError("BAD_FHIR", message, {
      where: file,
      remedy: "If it holds one resource a line, give it the ending .ndjson; nothing was written.",
    });
  if (damaged()) throw fail("the file is not UTF-8");
  try {
    return JSON.parse(
      Buffer.concat(chunks)
        .toString("utf8")
        .replace(/^\uFEFF/, ""),
    );
  } catch {
    // The parser's own message quotes the file.
    throw fail("the file is not JSON");
  }
}

/** The resources of a Bundle; a resource that is none stands for itself. */
export function* unpack(
  value: Readonly<Record<string, unknown>>,
  place: Place,
  bundleFile: string,
  context: ReadContext,
): Generator<Found, void> {
  if (value["resourceType"] !== "Bundle") {
    yield { place, value, bundleId: null, fullUrls: new Map() };
    return;
  }
  const entries: unknown = value["entry"] ?? [];
  if (!Array.isArray(entries)) {
    const error = new KodeksError("BAD_FHIR", "is not a list", { where: "Bundle.entry" });
    context.bad(place, error);
    return;
  }
  const fullUrls = fullUrlsOf(entries);
  for (const [i, entry] of (entries as readonly unknown[]).entries()) {
    // A long Bundle is worked through without reading, so that the reader cannot notice.
    if (i % 1024 === 0) context.signal?.throwIfAborted();
    const inner = { file: bundleFile, row: i + 1 };
    const resource = isObject(entry) ? entry["resource"] : entry;
    // Deletions and answers of a server have none.
    if (isObject(entry) && resource === undefined) continue;
    if (isObject(entry) && isObject(resource)) {
      const { fullUrl } = entry;
      const bundleId = typeof fullUrl === "string" ? (fullUrls.get(fullUrl)?.id ?? null) : null;
      yield { place: inner, value: resource, bundleId, fullUrls };
    } else {
      const where = `Bundle.entry[${i}]${isObject(entry) ? ".resource" : ""}`;
      context.bad(inner, new KodeksError("BAD_FHIR", "is not an object", { where }));
    }
  }
}

function fullUrlsOf(entries: readonly unknown[]): ReadonlyMap<string, Target> {
  const fullUrls = new Map<string, Target>();
  for (const entry of entries) {
    if (!isObject(entry) || !isObject(entry["resource"])) continue;
    const { fullUrl, resource } = entry;
    const { resourceType: type, id } = resource;
    if (typeof fullUrl !== "string" || typeof type !== "string") continue;
    const last = fullUrl.split(/[/:]/).at(-1) ?? fullUrl;
    fullUrls.set(fullUrl, { type, id: typeof id === "string" ? id : last });
  }
  return fullUrls;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is said of JSON that is no FHIR. */
export function notFhir(message: string): KodeksError {
  return new KodeksError("BAD_FHIR", message, {
    where: "resourceType",
    remedy: "Give FHIR R4 resources as JSON, or leave others out with --skip-bad.",
  });
}

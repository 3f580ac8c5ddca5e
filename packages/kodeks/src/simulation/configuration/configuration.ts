import { readFileSync } from "node:fs";
import { KodeksError } from "../../base/errors.ts";
import { parseCodeSet } from "../../icd10/code-range.ts";
import type { CodeSet } from "../../icd10/code-range.ts";
import { diseaseOf, diseases } from "../diseases.ts";
import { specialties } from "../specialties.ts";
import { defaultConfiguration } from "./defaults.ts";
import { configurationSchema } from "./schema.ts";
import type { Configuration } from "./schema.ts";

const remedy = "`kodeks simulate --print-config` shows every setting and its default.";

/**
 * The default configuration with the changes that a JSON file gives; objects are merged key by key,
 * lists replaced.
 *
 * @throws KodeksError NOT_FOUND, BAD_CONFIGURATION naming the key's path
 */
export function readConfiguration(file: string): Configuration {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new KodeksError("NOT_FOUND", "the configuration cannot be read", {
      where: file,
      remedy: "Give the path of a JSON file.",
      cause,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new KodeksError("BAD_CONFIGURATION", "the file is not JSON", { where: file, remedy });
  }
  return parseConfiguration(value, file);
}

/**
 * Checks changes and merges them into the defaults.
 *
 * @param where for errors: the file's name
 * @throws KodeksError BAD_CONFIGURATION naming the key's path
 */
export function parseConfiguration(changes: unknown, where: string): Configuration {
  const refuse = (path: string, message: string): never => {
    throw new KodeksError("BAD_CONFIGURATION", `${path === "" ? "" : `${path}: `}${message}`, {
      where,
      remedy,
    });
  };
  if (!isObject(changes)) return refuse("", "a configuration is a JSON object");
  const result = configurationSchema.safeParse(merged(defaultConfiguration, changes));
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = (issue?.path ?? []).map(String).join(".");
    return refuse(
      path,
      issue?.code === "unrecognized_keys"
        ? `unknown key ${issue.keys.join(", ")}`
        : (issue?.message ?? "is not valid"),
    );
  }
  checkReferences(result.data, refuse);
  return result.data;
}

type Refuse = (path: string, message: string) => never;

/** What a schema cannot see: that codes, specialties and relations exist and make sense. */
function checkReferences(configuration: Configuration, refuse: Refuse): void {
  const { documentation, coding } = configuration;
  const known = (path: string, category: string): void => {
    if (diseaseOf(category) === undefined)
      refuse(path, "simulated patients do not have this category");
  };
  for (const [category, change] of Object.entries(configuration.diseases)) {
    known(`diseases.${category}`, category);
    for (const other of Object.keys(change.leadsTo ?? {})) {
      known(`diseases.${category}.leadsTo.${other}`, other);
      if (other === category) refuse(`diseases.${category}.leadsTo.${other}`, "leads to itself");
    }
  }
  for (const category of Object.keys(configuration.terms)) known(`terms.${category}`, category);
  for (const [path, record] of Object.entries({
    "documentation.byCode": documentation.byCode,
    "coding.secondaryByCode": coding.secondaryByCode,
    "coding.reviewed": coding.reviewed,
    "coding.undocumentedByCode": coding.undocumentedByCode,
  })) {
    for (const key of Object.keys(record)) checkCodeSet(`${path}.${key}`, key, refuse);
  }
  for (const [path, record] of Object.entries({
    "coding.bySpecialty": coding.bySpecialty,
    "coding.wrongBySpecialty": coding.wrongBySpecialty,
  })) {
    for (const key of Object.keys(record)) {
      if (specialties[key] === undefined) refuse(`${path}.${key}`, "no such specialty");
    }
  }
  for (const [category, broader] of Object.entries(documentation.generic)) {
    const path = `documentation.generic.${category}`;
    known(path, category);
    known(path, broader);
    const seen = new Set([category]);
    for (let at: string | undefined = broader; at !== undefined; at = documentation.generic[at]) {
      if (seen.has(at)) refuse(path, `a cycle: ${[...seen, at].join(" → ")}`);
      seen.add(at);
    }
  }
  for (const category of Object.keys(coding.broader)) {
    if (documentation.generic[category] === undefined) {
      refuse(`coding.broader.${category}`, "documentation.generic names no broader category");
    }
  }
  for (const [index, { code, specialty }] of configuration.shortcuts.entries()) {
    const path = `shortcuts.${index}`;
    if (!isSimulatedCode(code)) refuse(`${path}.code`, "simulated patients do not have this code");
    if (specialties[specialty] === undefined) refuse(`${path}.specialty`, "no such specialty");
  }
}

function checkCodeSet(path: string, key: string, refuse: Refuse): void {
  let set: CodeSet;
  try {
    set = parseCodeSet(key);
  } catch (cause) {
    return refuse(path, cause instanceof Error ? cause.message : "not a set of codes");
  }
  const some = diseases.some(({ category, codes }) =>
    [category, ...codes.map(({ code }) => code)].some((code) => set.contains(code)),
  );
  if (!some) refuse(path, "holds no code that simulated patients have");
  return undefined;
}

function isSimulatedCode(code: string): boolean {
  return diseases.some(({ codes }) => codes.some((one) => one.code === code));
}

function merged(base: unknown, changes: unknown): unknown {
  if (!isObject(base) || !isObject(changes)) return changes;
  // Own keys only: JSON may hold a key named __proto__, which must not become a prototype.
  const entries = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(changes))
    entries.set(key, merged(entries.get(key), value));
  return Object.fromEntries(entries);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { TextDecoder } from "node:util";
import { KodeksError } from "kodeks/base/errors";

/** Deepest nesting of a request; FHIR needs about fifteen. */
export const deepest = 64;

/**
 * Parses a body: UTF-8, JSON, not too deep, no keys that reach for prototypes.
 *
 * @throws KodeksError BAD_REQUEST, never quoting the body
 */
export function parseJsonBody(body: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new KodeksError("BAD_REQUEST", "the body is not UTF-8");
  }
  if (text.trim() === "") throw new KodeksError("BAD_REQUEST", "the body is empty");
  checkDepth(text);
  try {
    return JSON.parse(text, refusePrototypes) as unknown;
  } catch (error) {
    if (error instanceof KodeksError) throw error;
    throw new KodeksError("BAD_REQUEST", "the body is not JSON");
  }
}

const quote = 34;
const backslash = 92;

/** Counts brackets outside strings, before anything recursive meets them. */
function checkDepth(text: string): void {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === quote) {
      i = endOfString(text, i + 1);
    } else if (character === 123 || character === 91) {
      depth += 1;
      if (depth > deepest) {
        throw new KodeksError("BAD_REQUEST", `the body nests deeper than ${deepest} levels`);
      }
    } else if (character === 125 || character === 93) {
      depth -= 1;
    }
  }
}

function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

function refusePrototypes(key: string, value: unknown): unknown {
  if (key === "__proto__" || key === "constructor" || key === "prototype") {
    throw new KodeksError("BAD_REQUEST", "the body has a key that is not allowed");
  }
  return value;
}

import { basename } from "node:path";
import { KodeksError } from "../../base/errors.ts";

/** A file name that holds an identifier whatever its characters. */
export function nameOf(id: string, extension: string): string {
  return `${encodeURIComponent(id).replaceAll("*", "%2A")}${extension}`;
}

/** The identifier that a file name holds. */
export function idOf(path: string, extension: string): string {
  const stem = basename(path).slice(0, -extension.length);
  try {
    return decodeURIComponent(stem);
  } catch {
    return stem;
  }
}

/** A file is not what its format says. Names the place, never what stands there. */
export function badAnnotations(message: string, where: string): KodeksError {
  return new KodeksError("BAD_ANNOTATIONS", message, {
    where,
    remedy: "Export the file again from the tool that made it, and name the format that it has.",
  });
}

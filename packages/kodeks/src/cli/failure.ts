import { errorTable, KodeksError } from "../base/errors.ts";
import type { ErrorCode } from "../base/errors.ts";
import { printable } from "./style.ts";

/** An error as a person sees it. */
export interface Failure {
  readonly code: ErrorCode;
  readonly what: string;
  readonly where?: string;
  readonly remedy?: string;
  readonly exit: number;
}

/** What the operating system calls common failures, and what helps. */
const systemErrors: Readonly<
  Record<string, readonly [kind: ErrorCode, what: string, remedy: string]>
> = {
  ENOENT: ["NOT_FOUND", "there is no such file or folder", "Check the path."],
  EISDIR: ["USAGE", "a folder was given where a file belongs", "Name a file."],
  ENOTDIR: ["USAGE", "a file was given where a folder belongs", "Name a folder."],
  EEXIST: ["USAGE", "a file stands where a folder belongs", "Name another folder."],
  EACCES: ["SYSTEM", "access was denied", "Check who may read and write there."],
  EPERM: ["SYSTEM", "access was denied", "Check who may read and write there."],
  EROFS: ["SYSTEM", "the file system is read-only", "Name an output on another disk."],
  ENOSPC: ["SYSTEM", "the disk is full", "Free some space or name an output on another disk."],
  EDQUOT: ["SYSTEM", "the disk quota is used up", "Free some space or name an output elsewhere."],
  EFBIG: ["SYSTEM", "a file became larger than is allowed", "Raise the limit with `ulimit -f`."],
  EMFILE: ["SYSTEM", "too many files are open", "Raise the limit with `ulimit -n`."],
};

/**
 * Turns whatever was thrown into a failure. The text of errors that are not Kodeks' own is withheld,
 * because it may quote a note; KODEKS_DEBUG=1 prints it.
 */
export function describeFailure(error: unknown): Failure {
  if (error instanceof KodeksError) return fromKodeks(error);
  const { name, code, path, message } = (error ?? {}) as {
    name?: string;
    code?: string;
    path?: string;
    message?: string;
  };
  if (name === "TorchError") return fromTorch(code ?? "", message ?? "");
  if (name === "AbortError") return failure("INTERRUPTED", "the run was stopped");
  const known = code === undefined ? undefined : systemErrors[code];
  if (known !== undefined) {
    const [kind, what, remedy] = known;
    return failure(kind, what, { remedy, ...(path === undefined ? {} : { where: path }) });
  }
  // DuckDB tells what the operating system said, and where, in words; its spill files have a limit too.
  if (/^IO Error: .*No space left on device|failed to offload data block/.test(message ?? "")) {
    return describeFailure({ code: "ENOSPC" });
  }
  if ((message ?? "").startsWith("Out of Memory Error")) {
    return failure("OUT_OF_MEMORY", "the memory given to tables does not suffice", {
      remedy: "Give more with --memory, as in --memory 4GB.",
    });
  }
  if (/allocat|out of memory/i.test(message ?? "") || name === "RangeError") {
    // Node reports a typed array that does not fit as a RangeError.
    if (/allocat|out of memory|array length|array buffer/i.test(message ?? ""))
      return outOfMemory();
  }
  return failure("INTERNAL", `an unexpected ${name ?? "error"} came up`, {
    remedy:
      "Please report it. KODEKS_DEBUG=1 shows the whole error, which may quote patient text: keep it to yourself.",
  });
}

function fromKodeks(error: KodeksError): Failure {
  const { code, message, where, remedy } = error;
  return failure(code, message, {
    ...(where === undefined ? {} : { where }),
    ...(remedy === undefined ? {} : { remedy }),
  });
}

/** Messages of the tensor layer name operators, shapes and files, never contents. */
function fromTorch(code: string, message: string): Failure {
  switch (code) {
    case "NO_LIBTORCH":
      return failure("NO_LIBTORCH", message);
    case "OUT_OF_MEMORY":
      return outOfMemory(message);
    case "BAD_SAFETENSORS":
      return failure("BAD_SAFETENSORS", message, {
        remedy: "Copy or download the file again; it was cut off or changed on its way.",
      });
    default:
      return failure("INTERNAL", message, { remedy: "Please report it." });
  }
}

function outOfMemory(detail?: string): Failure {
  return failure("OUT_OF_MEMORY", "the memory does not suffice", {
    ...(detail === undefined ? {} : { where: detail }),
    remedy:
      "Lower microBatchTokens in the recipe, take shorter windows or a smaller encoder, or use a machine with more memory.",
  });
}

function failure(
  code: ErrorCode,
  what: string,
  details: { readonly where?: string; readonly remedy?: string } = {},
): Failure {
  return { code, what, ...details, exit: errorTable[code].exit };
}

/** The failure as lines for a terminal. */
export function formatFailure({ code, what, where, remedy }: Failure): string {
  const lines = [`error ${code}: ${what}`];
  if (where !== undefined) lines.push(`  at: ${where === "" ? '""' : where}`);
  if (remedy !== undefined) lines.push(`  do: ${remedy}`);
  // Names of files and records may hold escapes that steer a terminal.
  return lines.map(printable).join("\n");
}

/** Tells standard error why the command failed, and sets the exit code. */
export function reportFailure(error: unknown): void {
  const failure = describeFailure(error);
  process.stderr.write(`${formatFailure(failure)}\n`);
  if (process.env["KODEKS_DEBUG"] === "1") console.error(error);
  process.exitCode = failure.exit;
}

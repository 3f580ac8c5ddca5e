import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "../../base/atomic-folder.ts";
import { hashFile, hashFolder, writeManifest } from "../../base/manifest.ts";
import { refuseOutAround } from "../../base/refuse-out-around.ts";
import { auditPage } from "./audit-view.ts";
import type { AuditView } from "./audit-view.ts";

export interface WriteAudit {
  readonly out: string;
  readonly force: boolean;
  readonly signal?: AbortSignal;
  /** The command, without paths. */
  readonly command: string;
  readonly seed: number;
  /** Folders and files that were read. */
  readonly inputs: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
}

/** What an audit leaves behind. */
export interface AuditOutcome {
  readonly view: AuditView;
  /** The figures in full, for `audit.json`; null where small numbers are hidden. */
  readonly figures: object | null;
  /** Writes further files into the folder. */
  readonly more?: (folder: string) => Promise<void>;
}

/** Writes an audit's folder: `index.html`, its figures as SVG, `audit.json` and what the audit adds. */
export async function writeAudit(
  { out, force, signal, command, seed, inputs, details }: WriteAudit,
  { view, figures, more }: AuditOutcome,
): Promise<void> {
  await refuseOutAround(out, inputs);
  await writeFolder(
    out,
    { force, ...(signal === undefined ? {} : { signal }) },
    async (temporary) => {
      await writeFile(join(temporary, "index.html"), auditPage(view));
      for (const { figures = {} } of view.sections) {
        for (const [name, svg] of Object.entries(figures)) {
          await writeFile(join(temporary, `${name}.svg`), svg);
        }
      }
      const tables = view.sections.flatMap(({ tables = [] }) => tables);
      const content = { audit: command, facts: Object.fromEntries(view.facts), tables, figures };
      await writeFile(join(temporary, "audit.json"), `${JSON.stringify(content, null, 2)}\n`);
      await more?.(temporary);
      await writeManifest(temporary, {
        kind: "report",
        command,
        seed,
        inputs: await Promise.all(
          inputs.map(async (path) => ({ path, sha256: await hashOf(path) })),
        ),
        details,
      });
    },
  );
}

async function hashOf(path: string): Promise<string> {
  return hashFolder(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOTDIR") return hashFile(path);
    throw error;
  });
}

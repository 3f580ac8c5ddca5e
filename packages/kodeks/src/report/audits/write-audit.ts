import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFolder } from "../../base/atomic-folder.ts";
import { hashFile, hashFolder, writeManifest } from "../../base/manifest.ts";
import { refuseOutAround } from "../../base/refuse-out-around.ts";
import { auditPage } from "./audit-view.ts";
import type { AuditView } from "./audit-view.ts";
import type { ReviewOptions } from "./run-options.ts";

export interface WriteAudit {
  readonly out: string;
  readonly force: boolean;
  readonly signal?: AbortSignal;
  readonly suppressBelow?: number;
}

/** What an audit leaves behind. */
export interface AuditOutcome {
  /** The command, without paths. */
  readonly command: string;
  readonly seed: number;
  /** Folders and files that were read. */
  readonly inputs: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly view: AuditView;
  /** The figures in full, for `audit.json`, which leaves them out where small numbers are hidden. */
  readonly figures: object;
  /** Writes further files into the folder. */
  readonly more?: (folder: string) => Promise<void>;
}

/** Writes an audit's folder: `index.html`, its figures as SVG, `audit.json` and what the audit adds. */
export async function writeAudit(
  { out, force, signal, suppressBelow = 1 }: WriteAudit,
  { command, seed, inputs, details, view, figures, more }: AuditOutcome,
): Promise<void> {
  await refuseOutAround(out, inputs);
  await writeFolder(
    out,
    { force, ...(signal === undefined ? {} : { signal }) },
    async (temporary) => {
      await writeFile(join(temporary, "index.html"), auditPage(view));
      for (const { figures: drawn = {} } of view.sections) {
        for (const [name, svg] of Object.entries(drawn)) {
          await writeFile(join(temporary, `${name}.svg`), svg);
        }
      }
      const content = {
        audit: command,
        facts: Object.fromEntries(view.facts),
        tables: view.sections.flatMap(({ tables = [] }) => tables),
        figures: suppressBelow > 1 ? null : figures,
      };
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

/** What an audit with a review has read. */
export function reviewInputs({ model, dataset, verdicts }: ReviewOptions): string[] {
  return [model, dataset, ...(verdicts === undefined ? [] : [verdicts])];
}

async function hashOf(path: string): Promise<string> {
  return hashFolder(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOTDIR") return hashFile(path);
    throw error;
  });
}

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeFolder } from "../../base/atomic-folder.ts";
import { hashFolder, writeManifest } from "../../base/manifest.ts";
import { silent } from "../../base/progress.ts";
import type { OnProgress } from "../../base/progress.ts";
import { refuseOutAround } from "../../base/refuse-out-around.ts";
import { openCohort } from "../cohort-reader.ts";
import type { Course } from "../course.ts";
import type { AnnotationFormatName, DocumentToExport } from "./annotation.ts";
import { formats } from "./formats.ts";

export interface ExportAnnotationsOptions {
  readonly format: AnnotationFormatName;
  readonly cohort: string;
  /** The folder to make. */
  readonly out: string;
  /** Documents without evidence as well. */
  readonly all?: boolean;
  readonly force?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

export interface AnnotationExport {
  readonly offsetUnit: string;
  readonly documents: number;
  readonly files: number;
  /** Stretches written. */
  readonly evidence: number;
}

/**
 * Writes the evidence of a cohort as files of an annotation tool, texts included where the format keeps them.
 *
 * @throws KodeksError NOT_FOUND, BAD_FOLDER, EXISTS, INTERRUPTED
 */
export async function exportAnnotations(
  options: ExportAnnotationsOptions,
): Promise<AnnotationExport> {
  const { out, all = false, onProgress = silent } = options;
  const format = formats[options.format];
  await refuseOutAround(out, [options.cohort]);
  const cohort = await openCohort(options.cohort);
  const total = cohort.manifest.counts["courses"];
  const counts = { documents: 0, files: 0, evidence: 0 };
  await writeFolder(out, options, async (temporary) => {
    onProgress({
      kind: "start",
      task: "export",
      ...(total === undefined ? {} : { total }),
      unit: "courses",
    });
    const { signal } = options;
    let done = 0;
    for await (const course of cohort.courses(signal === undefined ? {} : { signal })) {
      const documents = toExport(course, all);
      for (const { name, content } of format.write(documents)) {
        const path = join(temporary, name);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, content);
        counts.files += 1;
      }
      counts.documents += documents.length;
      counts.evidence += course.evidence.length;
      done += 1;
      onProgress({ kind: "advance", done });
    }
    onProgress({ kind: "end", task: "export" });
    await writeManifest(temporary, {
      kind: "annotations",
      command: `kodeks annotations export ${format.name}`,
      inputs: [{ path: options.cohort, sha256: await hashFolder(options.cohort) }],
      counts,
      details: { format: format.name, offsetUnit: format.offsetUnit },
    });
  });
  return { offsetUnit: format.offsetUnit, ...counts };
}

function toExport(course: Course, all: boolean): DocumentToExport[] {
  return course.documents.flatMap(({ documentId, type, text }) => {
    const groups = new Map<number, DocumentToExport["annotations"][number]>();
    for (const { code, start, end, group, ...span } of course.evidence) {
      if (span.documentId !== documentId) continue;
      const stretches = [...(groups.get(group)?.stretches ?? []), { start, end }];
      groups.set(group, { code, stretches });
    }
    if (groups.size === 0 && !all) return [];
    return [
      { documentId, courseId: course.courseId, type, text, annotations: [...groups.values()] },
    ];
  });
}

import { mkdirSync, writeFileSync } from "node:fs";
import { writeManifest } from "../../../../kodeks/src/base/manifest.ts";
import { evaluationFigures } from "../../../../kodeks/src/report/evaluation-figures.ts";
import { evaluationResultFixture } from "../../../../kodeks/src/report/evaluation-result.fixture.ts";
import { writeReportFiles } from "../../../../kodeks/src/report/write-report.ts";

/** A report as `kodeks evaluate` writes it, on made-up numbers of the sizes that real ones have. */
export async function saveReport(folder: string): Promise<string> {
  const result = evaluationResultFixture();
  mkdirSync(folder);
  writeFileSync(`${folder}/metrics.json`, JSON.stringify(result));
  await writeReportFiles(folder, "", evaluationFigures(result).slice(0, 1));
  await writeManifest(folder, { kind: "report", command: "kodeks evaluate" });
  return folder;
}

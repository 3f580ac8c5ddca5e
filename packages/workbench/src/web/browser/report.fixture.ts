import { mkdirSync, writeFileSync } from "node:fs";
import { writeManifest } from "../../../../kodeks/src/base/manifest.ts";
import { evaluationFigures } from "../../../../kodeks/src/report/evaluation-figures.ts";
import { evaluationResultFixture } from "../../../../kodeks/src/report/evaluation-result.fixture.ts";
import { writeReportFiles } from "../../../../kodeks/src/report/write-report.ts";

/** A report as `kodeks evaluate` writes it, on made-up numbers of the sizes that real ones have. */
export async function saveReport(folder: string): Promise<string> {
  const full = evaluationResultFixture();
  const { figure1, figure2a } = full.figures;
  // As many as a page shows, not as many as a study has.
  const specialties = figure1.specialties.slice(0, 6);
  const codes = figure2a.codes.slice(0, 30);
  const result = {
    ...full,
    figures: {
      ...full.figures,
      figure1: { ...figure1, specialties },
      figure2a: { ...figure2a, codes },
    },
  };
  mkdirSync(folder);
  writeFileSync(`${folder}/metrics.json`, JSON.stringify(result));
  await writeReportFiles(folder, "", evaluationFigures(result).slice(0, 1));
  await writeManifest(folder, { kind: "report", command: "kodeks evaluate" });
  return folder;
}

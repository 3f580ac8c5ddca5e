import { verdictTexts } from "../report/reproduce/compare.ts";
import { verdictCounts } from "../report/reproduce/reproduce-page.ts";
import type { Reproduction } from "../report/reproduce/reproduce.ts";
import { textTable } from "./text-table.ts";

/** The paper's findings beside the simulated ones. */
export function reproductionView({ findings, counts, recipe }: Reproduction, page: string): string {
  const count = (value: number): string => value.toLocaleString("en");
  const table = textTable(
    [{ title: "finding" }, { title: "paper" }, { title: "here" }, { title: "verdict" }],
    findings.map(({ title, paper, here, verdict }) => [
      title,
      paper,
      here === "" ? "–" : here,
      verdictTexts[verdict],
    ]),
  );
  const notes = findings
    .filter(({ verdict, note }) => verdict === "too-small" && note !== "")
    .map(({ title, note }) => `  ${title}: ${note}`);
  return `${count(counts.trainingCourses)} training and ${count(counts.testCourses)} test courses of ${count(counts.patients)} simulated patients, recipe ${recipe}

${table}

${verdictCounts(findings)}
${notes.length === 0 ? "" : `\nToo small to show at this scale:\n${notes.join("\n")}\n`}
→ ${page}
`;
}

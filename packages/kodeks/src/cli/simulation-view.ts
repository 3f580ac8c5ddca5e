import type { Figure } from "../simulation/distribution.ts";
import type { SimulationReport } from "../simulation/simulate.ts";
import { textTable } from "./text-table.ts";

/** What was simulated, beside what was measured on real records. */
export function simulationView({ counts, distribution }: SimulationReport, out: string): string {
  const rows = distribution.figures.map((figure) => [
    figure.name,
    shown(figure.value, figure.kind),
    figure.paper === null ? "" : shown(figure.paper, figure.kind),
  ]);
  const table = textTable(
    [{ title: "" }, { title: "cohort", align: "right" }, { title: "paper", align: "right" }],
    rows,
  );
  const count = (name: string): string => (counts[name] ?? 0).toLocaleString("en-US");
  return `${table}

${count("courses")} courses, ${count("documents")} notes, ${count("diagnoses")} codes in ${out}
paper: Edin et al. (2026); for I50, 17.6 % of the coded cases times the 62 % without clear evidence

Next:
  kodeks cohort describe ${out}
  kodeks prepare ${out} --out dataset --selection paper
`;
}

function shown(value: number | null, kind: Figure["kind"]): string {
  if (value === null) return "–";
  if (kind === "share") return `${(value * 100).toFixed(1)} %`;
  return kind === "count" ? value.toLocaleString("en-US") : value.toFixed(2);
}

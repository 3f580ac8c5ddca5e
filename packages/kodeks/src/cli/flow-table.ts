import type { Flow } from "../cohort/selection/steps.ts";
import { textTable } from "./text-table.ts";

/** A selection as a table: what each step took away, and what it left. */
export function flowTable(flow: Flow): string {
  const count = (value: number): string => value.toLocaleString("en");
  const taken = flow.steps.filter((step) => step.skipped === null);
  const rows = taken.map((step) => {
    const removed = step.removedCodes === 0 ? "" : ` and ${count(step.removedCodes)} codes`;
    return [
      step.title,
      `− ${count(step.removedCourses)}${removed}`,
      `− ${count(step.removedPatients)}`,
      count(step.courses),
      count(step.patients),
    ];
  });
  const skipped = flow.steps
    .filter((step) => step.skipped !== null)
    .map((step) => `\nskipped “${step.title}”: ${step.skipped ?? ""}`);
  const table = textTable(
    [
      { title: "step" },
      { title: "courses", align: "right" },
      { title: "patients", align: "right" },
      { title: "courses left", align: "right" },
      { title: "patients left", align: "right" },
    ],
    [["source", "", "", count(flow.courses), count(flow.patients)], ...rows],
  );
  return table + skipped.join("");
}

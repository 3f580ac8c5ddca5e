import type { Flow, FlowStep } from "./steps.ts";

const boxWidth = 250;
const boxHeight = 54;
const gap = 46;
const sideX = 300;
const sideWidth = 300;

/** A selection as a flow diagram (paper, Figure 4): what is left on the left, what went on the right. */
export function flowSvg(flow: Flow): string {
  const steps = flow.steps.filter((step) => step.skipped === null);
  const notes = flow.steps.filter((step) => step.skipped !== null);
  const height = 20 + (steps.length + 1) * (boxHeight + gap) - gap + 20 + notes.length * 20;
  const parts = [box(10, 10, boxWidth, ["Source", count(flow)], "kept")];
  steps.forEach((step, index) => {
    const y = 10 + (index + 1) * (boxHeight + gap);
    const middle = y - gap / 2;
    parts.push(
      line(10 + boxWidth / 2, y - gap, 10 + boxWidth / 2, y),
      line(10 + boxWidth / 2, middle, sideX, middle),
      box(sideX, middle - boxHeight / 2, sideWidth, [step.title, removed(step)], "gone"),
      box(10, y, boxWidth, [index === steps.length - 1 ? "Kept" : "Left", count(step)], "kept"),
    );
  });
  notes.forEach(({ title, skipped }, index) => {
    const y = height - 12 - (notes.length - 1 - index) * 20;
    parts.push(text(10, y, `Step “${title}” was skipped: ${skipped ?? ""}.`, "note"));
  });
  const width = sideX + sideWidth + 10;
  const last = steps.at(-1) ?? flow;
  const summary = `${count(flow)} in the source, ${count(last)} kept`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif" font-size="13">
<title>Selection of courses</title>
<desc>${escape(summary)}</desc>
<style>
svg { color: #1f2328; background: #fff }
.kept { fill: #eaf3ff; stroke: #3b73b9 } .gone { fill: #f6f6f4; stroke: #8a8a83 }
.line { stroke: currentColor; stroke-width: 1.2 } .title { font-weight: 600 } text { fill: currentColor }
@media (prefers-color-scheme: dark) {
svg { color: #e6edf3; background: #0d1117 } .kept { fill: #12263f; stroke: #6aa5ee } .gone { fill: #1d2128; stroke: #8b949e }
}
</style>
${parts.join("\n")}
</svg>
`;
}

function count({
  courses,
  patients,
}: {
  readonly courses: number;
  readonly patients: number;
}): string {
  return `${number(courses, "course")}, ${number(patients, "patient")}`;
}

function removed({ removedCourses, removedPatients, removedCodes }: FlowStep): string {
  const codes = removedCodes === 0 ? "" : `, ${number(removedCodes, "code")}`;
  return `− ${number(removedCourses, "course")}, ${number(removedPatients, "patient")}${codes}`;
}

function number(value: number, unit: string): string {
  return `${value.toLocaleString("en")} ${unit}${value === 1 ? "" : "s"}`;
}

function box(
  x: number,
  y: number,
  width: number,
  lines: readonly [string, string],
  style: string,
): string {
  return `<rect class="${style}" x="${x}" y="${y}" width="${width}" height="${boxHeight}" rx="6"/>
${text(x + 12, y + 22, lines[0], "title")}
${text(x + 12, y + 41, lines[1], "")}`;
}

function text(x: number, y: number, content: string, style: string): string {
  return `<text x="${x}" y="${y}"${style === "" ? "" : ` class="${style}"`}>${escape(content)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="line" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

function escape(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

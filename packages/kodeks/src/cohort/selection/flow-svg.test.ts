import { expect, it } from "vitest";
import { flowSvg } from "./flow-svg.ts";

it("draws what each step took away and left, and names skipped steps", () => {
  const step = { title: "", removedCodes: 0, skipped: null };
  const svg = flowSvg({
    courses: 1_234,
    patients: 1_000,
    steps: [
      {
        ...step,
        step: "no-codes",
        title: "no <codes>",
        removedCourses: 234,
        removedPatients: 1,
        courses: 1_000,
        patients: 999,
      },
      {
        ...step,
        step: "rare-category",
        title: "rare",
        removedCourses: 0,
        removedPatients: 0,
        removedCodes: 7,
        courses: 1_000,
        patients: 999,
      },
      {
        ...step,
        step: "unknown-category",
        title: "unknown",
        skipped: "no catalogue",
        removedCourses: 0,
        removedPatients: 0,
        courses: 1_000,
        patients: 999,
      },
    ],
  });
  expect(svg).toMatchInlineSnapshot(`
    "<svg xmlns="http://www.w3.org/2000/svg" width="610" height="314" viewBox="0 0 610 314" role="img" font-family="system-ui, sans-serif" font-size="13">
    <title>Selection of courses</title>
    <desc>1,234 courses, 1,000 patients in the source, 1,000 courses, 999 patients kept</desc>
    <style>
    svg { color: #1f2328; background: #fff }
    .kept { fill: #eaf3ff; stroke: #3b73b9 } .gone { fill: #f6f6f4; stroke: #8a8a83 }
    .line { stroke: currentColor; stroke-width: 1.2 } .title { font-weight: 600 } text { fill: currentColor }
    @media (prefers-color-scheme: dark) {
    svg { color: #e6edf3; background: #0d1117 } .kept { fill: #12263f; stroke: #6aa5ee } .gone { fill: #1d2128; stroke: #8b949e }
    }
    </style>
    <rect class="kept" x="10" y="10" width="250" height="54" rx="6"/>
    <text x="22" y="32" class="title">Source</text>
    <text x="22" y="51">1,234 courses, 1,000 patients</text>
    <line class="line" x1="135" y1="64" x2="135" y2="110"/>
    <line class="line" x1="135" y1="87" x2="300" y2="87"/>
    <rect class="gone" x="300" y="60" width="300" height="54" rx="6"/>
    <text x="312" y="82" class="title">no &lt;codes&gt;</text>
    <text x="312" y="101">− 234 courses, 1 patient</text>
    <rect class="kept" x="10" y="110" width="250" height="54" rx="6"/>
    <text x="22" y="132" class="title">Left</text>
    <text x="22" y="151">1,000 courses, 999 patients</text>
    <line class="line" x1="135" y1="164" x2="135" y2="210"/>
    <line class="line" x1="135" y1="187" x2="300" y2="187"/>
    <rect class="gone" x="300" y="160" width="300" height="54" rx="6"/>
    <text x="312" y="182" class="title">rare</text>
    <text x="312" y="201">− 0 courses, 0 patients, 7 codes</text>
    <rect class="kept" x="10" y="210" width="250" height="54" rx="6"/>
    <text x="22" y="232" class="title">Kept</text>
    <text x="22" y="251">1,000 courses, 999 patients</text>
    <text x="10" y="302" class="note">Step “unknown” was skipped: no catalogue.</text>
    </svg>
    "
  `);
});

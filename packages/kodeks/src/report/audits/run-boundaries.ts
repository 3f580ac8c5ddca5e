import { estimatePropensities } from "../../audit/propensity.ts";
import type { Propensity } from "../../audit/propensity.ts";
import { chooseBoundaries } from "../../audit/boundaries.ts";
import { propensityLabels } from "../../audit/screen.ts";
import { membersOf } from "../../audit/code-set-scores.ts";
import type { LabelSpace } from "../../dataset/label-space.ts";
import type { Estimate } from "../../audit/statistics/wilson.ts";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { KodeksError } from "../../base/errors.ts";
import { writeBoundarySet } from "../../model/thresholds.ts";
import { histogram } from "../figures/histogram.ts";
import { boundaryText, percentText, right, shareEstimateText } from "./audit-view.ts";
import type { AuditView } from "./audit-view.ts";
import { withAudit } from "./open-audit.ts";
import type { AuditOptions } from "./run-options.ts";
import { writeAudit } from "./write-audit.ts";

export interface RunBoundaries extends AuditOptions {
  readonly seed: number;
  /** Of the set in the model's thresholds.json. */
  readonly name: string;
  /** Folders of reviewed audits of under-coding, whose propensities stand in place of estimates. */
  readonly reviews: readonly string[];
}

export interface BoundariesOutcome {
  readonly view: AuditView;
  readonly propensities: readonly Propensity[];
  readonly tau: number;
  readonly expectedF1: number;
}

/**
 * Chooses a boundary for each code on the validation split, without knowing the truth, and puts them into the
 * model's `thresholds.json` under a name.
 *
 * @throws KodeksError as `evaluateModel`, and BAD_FOLDER (a review that is none), EXISTS (a set of that name)
 */
export async function runBoundaries(options: RunBoundaries): Promise<BoundariesOutcome> {
  const { seed, name } = options;
  const source = { ...options, split: options.split ?? ("validation" as const) };
  return withAudit(source, async ({ trained, audited }) => {
    const { labels, matrix, courses, hasRoles } = audited;
    const known = propensityLabels(labels).map((label) =>
      hasRoles ? label : { ...label, primary: null },
    );
    const reviewed = await readReviewed(options.reviews, labels);
    const primaries = hasRoles ? courses.map(({ primary }) => primary) : null;
    const propensities = estimatePropensities(matrix, primaries, known, { seed, reviewed });
    const { boundaries, tau, expectedF1 } = chooseBoundaries(
      matrix,
      propensities.map(({ propensity }) => propensity.value),
    );
    const view = boundariesView({
      name,
      split: audited.split,
      global: trained.thresholds.tau,
      tau,
      expectedF1,
      hasRoles,
      rows: propensities.map((propensity, label) => ({
        ...propensity,
        boundary: boundaries[label],
      })),
    });
    await writeAudit(options, {
      command: "kodeks audit boundaries",
      seed,
      inputs: [options.model, options.dataset, ...options.reviews],
      details: { name, split: audited.split },
      view,
      figures: { tau, expectedF1, propensities, boundaries: [...boundaries] },
    });
    // Last, so that the model stays as it was where the report could not be written.
    await writeBoundarySet(
      trained.folder,
      name,
      {
        chosenBy: "kodeks audit boundaries",
        boundaries: Object.fromEntries(labels.codes.map((code, i) => [code, boundaries[i]])),
      },
      options.force,
    );
    return { view, propensities, tau, expectedF1 };
  });
}

const reviewedSchema = z.looseObject({
  audit: z.literal("kodeks audit undercoding"),
  figures: z.looseObject({
    finding: z.looseObject({ codes: z.string() }),
    review: z.looseObject({
      propensity: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
    }),
  }),
});

async function readReviewed(
  folders: readonly string[],
  labels: LabelSpace,
): Promise<ReadonlyMap<string, Estimate>> {
  const found = new Map<string, Estimate>();
  for (const folder of folders) {
    const file = join(folder, "audit.json");
    const text = await readFile(file, "utf8").catch(() => "");
    const content = reviewedSchema.safeParse(parse(text));
    const propensity = content.data?.figures.review.propensity ?? null;
    if (content.data === undefined || propensity === null) {
      throw new KodeksError("BAD_FOLDER", "the folder is no reviewed audit with an estimate", {
        where: folder,
        remedy:
          "Give folders of `kodeks audit undercoding` with --verdicts and --per-stratum, made without --suppress-below.",
      });
    }
    for (const label of membersOf(content.data.figures.finding.codes, labels)) {
      found.set(labels.codes[label], propensity);
    }
  }
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface BoundariesView {
  readonly name: string;
  readonly split: string;
  readonly global: number;
  readonly tau: number;
  readonly expectedF1: number;
  readonly hasRoles: boolean;
  readonly rows: readonly (Propensity & { readonly boundary: number })[];
}

function boundariesView(input: BoundariesView): AuditView {
  const { name, split, global, tau, expectedF1, hasRoles, rows } = input;
  const lowered = rows.filter(({ boundary }) => boundary < global).length;
  return {
    title: "Boundaries under label noise",
    lead: [
      `A boundary for each code, chosen on ${split} without knowing which codes were missed: scores are calibrated to the human codes, divided by the share of documented cases that was coded, and predicted from the probability τ* on that maximises the expected micro-F1 against the truth. The set is in thresholds.json of the model as “${name}”; use it by --boundaries ${name}.`,
      "Against the human codes these boundaries look worse than the global one, because what was missed counts as an error there.",
      ...(hasRoles
        ? []
        : [
            "The dataset has no roles: propensities are estimated without the share of secondary use, and are less certain.",
          ]),
    ],
    facts: [
      ["τ*, probability of being true", boundaryText(tau)],
      ["global boundary of the model", boundaryText(global)],
      [`of ${rows.length} codes have a boundary below it`, String(lowered)],
      ["micro-F1 expected against the truth", expectedF1.toFixed(3)],
    ],
    sections: [
      {
        id: "codes",
        title: "Codes",
        figures: { boundaries: boundaryHistogram(rows.map(({ boundary }) => boundary)) },
        tables: [
          {
            caption: "Propensities and boundaries",
            columns: [
              { title: "code" },
              right("boundary"),
              right("coded share, estimated"),
              right("secondary use"),
              { title: "from" },
            ],
            rows: rows.map(({ code, boundary, propensity, secondaryShare, source }) => [
              code,
              boundary.toFixed(3),
              shareEstimateText(propensity),
              secondaryShare === null ? "–" : percentText(secondaryShare),
              source === "review" ? "review" : "scores",
            ]),
          },
        ],
      },
    ],
  };
}

function boundaryHistogram(boundaries: readonly number[]): string {
  const width = 5;
  const binOf = (boundary: number): number => Math.floor(Math.min(99.9, boundary * 100) / width);
  const bins = Array.from({ length: 100 / width }, (_, i) => ({
    from: i * width,
    to: (i + 1) * width,
    value: boundaries.filter((one) => binOf(one) === i).length,
  }));
  return histogram({
    title: "Boundaries of the codes",
    description: "Number of codes by their decision boundary.",
    xLabel: "decision boundary, per cent",
    yLabel: "codes",
    bins,
  });
}

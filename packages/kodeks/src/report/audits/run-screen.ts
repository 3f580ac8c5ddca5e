import { screenCodes } from "../../audit/screen.ts";
import type { ScreenedCode } from "../../audit/screen.ts";
import { barChart } from "../figures/bar-chart.ts";
import { hideBelow, percentText, right, shareEstimateText } from "./audit-view.ts";
import type { AuditView } from "./audit-view.ts";
import { withAudit, withSplits } from "./open-audit.ts";
import type { AuditOptions } from "./run-options.ts";
import { writeAudit } from "./write-audit.ts";

export interface RunScreen extends AuditOptions {
  readonly seed: number;
  /** Codes to show. */
  readonly top: number;
  /** The training split is looked at, too: more cases to judge by, which the model was trained on. */
  readonly isWithTraining?: boolean;
}

/**
 * Ranks all codes by how likely they are under-coded. Without a split that is asked for, the validation and the
 * test split are looked at together.
 *
 * @throws KodeksError as `evaluateModel`
 */
export async function runScreen(
  options: RunScreen,
): Promise<{ readonly ranked: readonly ScreenedCode[]; readonly view: AuditView }> {
  const { model, dataset, seed, suppressBelow, top } = options;
  return withAudit(options, async (open) => {
    const { isWithTraining = false } = options;
    const { audited, splits } = await withSplits(
      open,
      [
        ...(isWithTraining ? (["train"] as const) : []),
        ...(options.split === undefined ? (["validation"] as const) : []),
      ],
      options,
    );
    const ranked = screenCodes(audited, seed);
    const view = screenView(ranked, {
      splits,
      suppressBelow,
      top,
      hasRoles: audited.hasRoles,
      isWithTraining,
    });
    await writeAudit(options, {
      command: "kodeks audit screen",
      seed,
      inputs: [model, dataset],
      details: { splits, suppressBelow },
      view,
      figures: { ranked },
    });
    return { ranked, view };
  });
}

interface ScreenView {
  readonly splits: string;
  readonly suppressBelow: number;
  readonly top: number;
  readonly hasRoles: boolean;
  readonly isWithTraining: boolean;
}

function screenView(
  ranked: readonly ScreenedCode[],
  { splits, suppressBelow, top, hasRoles, isWithTraining }: ScreenView,
): AuditView {
  const hider = hideBelow(suppressBelow);
  const shown = ranked
    .filter(({ coded, codedPatients }) => hider.isShown(coded, codedPatients))
    .slice(0, top);
  const below = ranked.filter(({ propensity }) => propensity.value < 0.5).length;
  return {
    title: "Codes that are likely under-coded",
    lead: [
      `All ${ranked.length} codes of the model, ranked by the estimated share of their documented cases that was coded (${splits}). It is estimated from scores and human codes alone: where the model is surest, how often did humans agree; and how much of a code's use is secondary. It says where to look; how many cases were missed only a review can tell (kodeks audit undercoding).`,
      ...(isWithTraining
        ? [
            "The model was trained on the courses of train. One that went over them many times repeats their codes, and calls too few of them under-coded.",
          ]
        : []),
      ...(suppressBelow > 1
        ? [`Codes that fewer than ${suppressBelow} patients have are left out.`]
        : []),
    ],
    facts: [
      ["codes", String(ranked.length)],
      ["coded in less than half of their cases, by estimate", String(below)],
    ],
    sections: [
      {
        id: "ranking",
        title: "Where to look first",
        text: [
          "Surely flagged: courses without the code that the model scores like its surest fifth of the coded ones. Where the model hardly recognises a code that says nothing, and the estimate is that of the code's chapter and role.",
          ...(hasRoles
            ? []
            : [
                "The dataset has no roles: the share of secondary use, which tells most, is not known, and the ranking rests on disagreement alone.",
              ]),
        ],
        ...(shown.length === 0
          ? {}
          : {
              figures: {
                propensities: barChart({
                  title: "Share of documented cases that was coded",
                  description: "Estimated propensity of the codes most likely under-coded.",
                  axis: "per cent of the documented cases, estimated",
                  bars: shown.slice(0, 20).map(({ code, propensity }) => ({
                    label: code,
                    value: Number((propensity.value * 100).toFixed(1)),
                  })),
                }),
              },
            }),
        tables: [
          {
            caption: `The first ${shown.length} codes`,
            columns: [
              { title: "code" },
              right("rank"),
              right("coded share, estimated"),
              right("coded courses"),
              right("secondary use"),
              right("surely flagged, not coded"),
              right("the model recognises it"),
            ],
            rows: shown.map((one) => [
              one.code,
              String(one.rank),
              shareEstimateText(one.propensity),
              hider.count(one.coded, one.codedPatients),
              one.secondaryShare === null ? "–" : percentText(one.secondaryShare),
              recognised(one.weight) === "hardly"
                ? "–"
                : hider.count(one.strongExtra, one.strongExtraPatients),
              recognised(one.weight),
            ]),
          },
        ],
      },
    ],
  };
}

/** How far a code's own scores, and not its chapter's, are behind its estimate. */
function recognised(weight: number): string {
  if (weight >= 0.5) return "well";
  return weight >= 0.15 ? "in part" : "hardly";
}

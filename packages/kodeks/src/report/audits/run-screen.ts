import { joinSplits } from "../../audit/audited-split.ts";
import { screenCodes } from "../../audit/screen.ts";
import type { ScreenedCode } from "../../audit/screen.ts";
import { silent } from "../../base/progress.ts";
import { barChart } from "../figures/bar-chart.ts";
import { hideBelow, percentText, right, shareEstimateText } from "./audit-view.ts";
import type { AuditView } from "./audit-view.ts";
import { scoreForAudit, withAudit } from "./open-audit.ts";
import type { AuditSource } from "./open-audit.ts";
import { writeAudit } from "./write-audit.ts";

export interface RunScreen extends AuditSource {
  readonly out: string;
  readonly force: boolean;
  readonly seed: number;
  readonly suppressBelow: number;
  /** Codes to show. */
  readonly top: number;
}

/**
 * Ranks all codes by how likely they are under-coded. Without a split that is asked for, the validation and the
 * test split are looked at together: a code needs cases to be judged by, and the model was trained on neither.
 *
 * @throws KodeksError as `evaluateModel`
 */
export async function runScreen(
  options: RunScreen,
): Promise<{ readonly ranked: readonly ScreenedCode[]; readonly view: AuditView }> {
  const { out, seed, suppressBelow, top, signal } = options;
  return withAudit(options, async ({ dataset, trained, reader, audited: first }) => {
    let audited = first;
    let splits: string = first.split;
    if (options.split === undefined && (dataset.manifest.counts["validation"] ?? 0) > 0) {
      const validation = await dataset.split("validation");
      try {
        const { onProgress = silent } = options;
        const second = await scoreForAudit(trained, dataset, validation, {
          onProgress,
          ...(signal === undefined ? {} : { signal }),
        });
        audited = joinSplits(second, first);
        splits = `validation and ${reader.split}`;
      } finally {
        validation.close();
      }
    }
    const ranked = screenCodes(audited, seed);
    const view = screenView(ranked, { splits, suppressBelow, top, hasRoles: audited.hasRoles });
    await writeAudit(
      {
        out,
        force: options.force,
        ...(signal === undefined ? {} : { signal }),
        command: "kodeks audit screen",
        seed,
        inputs: [options.model, options.dataset],
        details: { splits, suppressBelow },
      },
      { view, figures: suppressBelow > 1 ? null : { ranked } },
    );
    return { ranked, view };
  });
}

interface ScreenView {
  readonly splits: string;
  readonly suppressBelow: number;
  readonly top: number;
  readonly hasRoles: boolean;
}

function screenView(
  ranked: readonly ScreenedCode[],
  { splits, suppressBelow, top, hasRoles }: ScreenView,
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
      ...(suppressBelow > 1
        ? [`Codes that fewer than ${suppressBelow} patients have are left out.`]
        : []),
    ],
    facts: [
      ["codes", String(ranked.length)],
      ["coded in less than half of the cases", String(below)],
    ],
    sections: [
      {
        id: "ranking",
        title: "Where to look first",
        ...(hasRoles
          ? {}
          : {
              text: [
                "The dataset has no roles: the share of secondary use, which tells most, is not known, and the ranking rests on disagreement alone.",
              ],
            }),
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
              hider.count(one.strongExtra, one.strongExtraPatients),
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

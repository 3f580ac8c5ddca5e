import type { AuditedSplit } from "../../audit/audited-split.ts";
import { screenCodes } from "../../audit/screen.ts";
import type { Estimate } from "../../audit/statistics/wilson.ts";
import type { PlantedShare } from "./planted-truth.ts";

/** A code that `kodeks audit screen` ranks high, with what was planted. */
export interface ScreenedRow {
  readonly rank: number;
  readonly code: string;
  /** Share of the documented cases that was coded, estimated without the truth. */
  readonly estimated: Estimate;
  readonly secondaryShare: number | null;
  /** Human-coded courses that were looked at. */
  readonly coded: number;
  /** Over the whole dataset. */
  readonly planted: PlantedShare;
}

export interface ScreenStudyResult {
  /** What was looked at. */
  readonly splits: string;
  readonly codes: number;
  /** Codes of which enough was planted to say how often they are coded, and those coded in less than half. */
  readonly judged: number;
  readonly underCoded: number;
  /** Of the judged codes, the first so many of the ranking, and those of them coded in less than half. */
  readonly first: number;
  readonly firstUnderCoded: number;
  readonly top: readonly ScreenedRow[];
}

/** Documented cases from which on a code's planted share is told. */
export const enoughDocumented = 20;
const shown = 12;

/** The ranking of `kodeks audit screen` beside what was planted. */
export function screenStudy(
  { audited, splits }: { readonly audited: AuditedSplit; readonly splits: string },
  shares: ReadonlyMap<string, PlantedShare>,
  seed: number,
): ScreenStudyResult {
  const ranked = screenCodes(audited, seed).map(
    ({ rank, code, propensity, secondaryShare, coded }): ScreenedRow => ({
      rank,
      code,
      estimated: propensity,
      secondaryShare,
      coded,
      planted: shares.get(code) ?? { documented: 0, coded: 0 },
    }),
  );
  const judged = ranked.filter(({ planted }) => planted.documented >= enoughDocumented);
  const isUnder = ({ planted }: ScreenedRow): boolean => planted.coded / planted.documented < 0.5;
  const first = judged.slice(0, 20);
  return {
    splits,
    codes: ranked.length,
    judged: judged.length,
    underCoded: judged.filter(isUnder).length,
    first: first.length,
    firstUnderCoded: first.filter(isUnder).length,
    top: ranked.slice(0, shown),
  };
}

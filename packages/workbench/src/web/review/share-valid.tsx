import type { JSX } from "preact";
import type { ReviewQueue, VerdictAnswer } from "../../api/review.ts";
import { showPercent, showScore, words } from "../i18n/words.ts";

export const answers: readonly VerdictAnswer[] = [
  "explicit",
  "supported",
  "inferred",
  "historical-or-negated",
  "wrong",
];

/** The share valid with its Wilson interval, and how the answers divide. */
export function ShareValidFigure(
  props: Pick<ReviewQueue, "result" | "kappa"> & {
    /** Of its heading, below what it stands under. */
    readonly level?: 2 | 3;
  },
): JSX.Element {
  const { result, kappa, level = 3 } = props;
  const Heading = level === 2 ? "h2" : "h3";
  const m = words.value;
  const { share, low, high, valid, reviewed, byAnswer } = result;
  if (share === null) {
    return (
      <div class="share-valid">
        <Heading>{m.shareValid}</Heading>
        <p class="muted">{m.shareValidNone}</p>
      </div>
    );
  }
  const interval =
    low !== null && high !== null ? m.interval(showPercent(low), showPercent(high)) : "";
  return (
    <div class="share-valid" aria-live="polite">
      <Heading>{m.shareValid}</Heading>
      <p class="share-figure">
        <strong>{showPercent(share)}</strong>{" "}
        <span class="muted">{m.shareValidOf(valid, reviewed)}</span>
      </p>
      <Interval value={share} low={low ?? share} high={high ?? share} label={interval} />
      <p class="muted">{interval}</p>
      <dl class="answer-counts">
        {answers.map((answer) => (
          <div key={answer}>
            <dt>{m.answers[answer]}</dt>
            <dd>{byAnswer[answer]}</dd>
          </div>
        ))}
      </dl>
      {kappa !== null && (
        <p class="muted">
          {m.kappa(showScore(kappa.value), showScore(kappa.low), showScore(kappa.high))}
        </p>
      )}
    </div>
  );
}

/** A value between 0 and 1 with its interval, on one line. */
export function Interval(props: {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly label: string;
}): JSX.Element {
  const { value, low, high, label } = props;
  const at = (share: number): number => 2 + 196 * Math.max(0, Math.min(1, share));
  return (
    <svg
      class="interval"
      viewBox="0 0 200 12"
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      <line x1="2" x2="198" y1="6" y2="6" class="scale" />
      <rect x={at(low)} width={Math.max(1, at(high) - at(low))} y="3.5" height="5" class="span" />
      <rect x={at(value) - 1.25} width="2.5" y="0" height="12" class="point" />
    </svg>
  );
}

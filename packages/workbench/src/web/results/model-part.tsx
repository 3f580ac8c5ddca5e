import type { JSX } from "preact";
import { call } from "../api/client.ts";
import { showDate, showPercent, showScore, showWhole, words } from "../i18n/words.ts";
import { Failure, Loading } from "../shell/states.tsx";
import { useLoaded } from "../state/use-call.ts";
import { Markdown } from "./markdown.tsx";

/** The model card, and what the service goes by. */
export function ModelPart(): JSX.Element {
  const m = words.value;
  const [state, again] = useLoaded("model", (signal) => call("getModel", { signal }));
  if (state.type === "loading") return <Loading />;
  if (state.type === "failed") return <Failure error={state.error} retry={again} />;
  const { model, card, thresholds, calibrated } = state.value;
  const auto = thresholds.autoCode;
  const facts: readonly (readonly [string, JSX.Element | string])[] = [
    [m.architecture, model.architecture],
    [m.trainedOn, showDate(model.version)],
    [m.codesKnown, showWhole(model.codes)],
    [m.level, String(model.level)],
    [m.boundary, showScore(thresholds.tau)],
    [m.calibrated, calibrated ? m.yes : m.no],
    [
      m.autoBoundary,
      auto === null
        ? m.noAutoBoundary
        : m.autoBoundaryText(
            showScore(auto.confidence),
            showPercent(auto.error),
            showPercent(1 - auto.delta),
          ),
    ],
    [m.hash, <code key="hash">{model.sha256}</code>],
  ];
  return (
    <div class="model-part">
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {card !== null && <Markdown text={card} />}
    </div>
  );
}

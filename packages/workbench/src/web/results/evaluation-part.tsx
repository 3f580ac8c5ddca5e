import type { JSX } from "preact";
import type { Evaluation } from "../../api/evaluation.ts";
import { addressOf, call } from "../api/client.ts";
import { showFine, showScore, showWhole, words } from "../i18n/words.ts";
import { Interval } from "../review/share-valid.tsx";
import { Empty, Failure, Loading } from "../shell/states.tsx";
import { useLoaded } from "../state/use-call.ts";
import {
  AutomationFigure,
  DepartmentsFigure,
  FrequencyFigure,
  ReliabilityFigure,
  RolesFigure,
  ThresholdFigure,
} from "./figures.tsx";
import { countOf } from "./report-shape.ts";
import type { Report } from "./report-shape.ts";

/** Measures that are shown at once, as the paper's tables have them. */
const headline = [
  "f1Micro",
  "precisionMicro",
  "recallMicro",
  "exactMatch",
  "recallAt5",
  "recallAt10",
  "meanAveragePrecision",
];

/** The evaluation report, with figures that lead to the cases. */
export function EvaluationPart(): JSX.Element {
  const m = words.value;
  const [state, again] = useLoaded("evaluation", async (signal) => {
    const [evaluation, card] = await Promise.all([
      call("getEvaluation", { signal }),
      call("getModel", { signal }),
    ]);
    return { evaluation, tau: card.thresholds.tau };
  });
  if (state.type === "loading") return <Loading />;
  if (state.type === "failed") return <Failure error={state.error} retry={again} />;
  const { evaluation, tau } = state.value;
  const report = (evaluation.raw ?? {}) as Report;
  if (evaluation.report === null || evaluation.raw === null) {
    return <Empty title={m.noReport} text={m.noReportText} />;
  }
  const documents = countOf(report, "documents");
  const patients = countOf(report, "patients");
  return (
    <>
      <p class="muted measured">
        {evaluation.report}
        {documents !== null &&
          ` · ${m.measuredOn(showWhole(documents), patients === null ? "–" : showWhole(patients), report.split ?? "")}`}
      </p>
      <Metrics evaluation={evaluation} />
      <div class="plots">
        <DepartmentsFigure report={report} />
        <FrequencyFigure report={report} />
        <ThresholdFigure report={report} tau={tau} />
        <AutomationFigure report={report} />
        <ReliabilityFigure report={report} />
        <RolesFigure report={report} />
      </div>
      {evaluation.figures.length > 0 && <OtherFigures figures={evaluation.figures} />}
    </>
  );
}

function Metrics({ evaluation }: { readonly evaluation: Evaluation }): JSX.Element {
  const m = words.value;
  const named = evaluation.metrics.filter(({ name }) => m.metrics[name] !== undefined);
  const first = headline.flatMap((name) => named.filter((metric) => metric.name === name));
  const rest = named.filter(({ name }) => !headline.includes(name));
  return (
    <section class="metrics">
      <MetricTable metrics={first} />
      {rest.length > 0 && (
        <details>
          <summary>{m.moreMetrics}</summary>
          <MetricTable metrics={rest} />
        </details>
      )}
    </section>
  );
}

function MetricTable({ metrics }: Pick<Evaluation, "metrics">): JSX.Element {
  const m = words.value;
  return (
    <table class="metric-table">
      <thead>
        <tr>
          <th scope="col">{m.metric}</th>
          <th scope="col" class="number">
            {m.valueColumn}
          </th>
          <th scope="col">{m.intervalColumn}</th>
          <td class="wide" />
        </tr>
      </thead>
      <tbody>
        {metrics.map(({ name, value, low, high }) => (
          <tr key={name}>
            <th scope="row">{m.metrics[name]}</th>
            <td class="number strong">{value === null ? "–" : showFine(value)}</td>
            <td class="muted">
              {low !== null && high !== null && `${showFine(low)} – ${showFine(high)}`}
            </td>
            <td class="wide">
              {value !== null && (
                <Interval
                  value={value}
                  low={low ?? value}
                  high={high ?? value}
                  label={showScore(value)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The report's own drawings: as images, so that nothing in them can act. */
function OtherFigures({ figures }: Pick<Evaluation, "figures">): JSX.Element {
  const m = words.value;
  return (
    <details class="other-figures">
      <summary>{m.otherFigures}</summary>
      <div class="plots">
        {figures.map(({ name, href }) => (
          <figure class="plot paper" key={name}>
            <img src={addressOf(href)} alt={name.replaceAll("-", " ")} loading="lazy" />
          </figure>
        ))}
      </div>
    </details>
  );
}

import type { JSX } from "preact";
import { showPercent, showScore, showWhole, words } from "../i18n/words.ts";
import { go } from "../state/route.ts";
import { setFilter } from "../worklist/filter.ts";
import type { Mark } from "./plot.tsx";
import { linear, logarithmic, pathOf, Plot, Table } from "./plot.tsx";
import { stripsOf } from "./report-shape.ts";
import type { Estimate, Report } from "./report-shape.ts";

/** Shows the cases behind something that was chosen in a figure. */
function seeCases(filter: Parameters<typeof setFilter>[0]): void {
  setFilter(filter);
  go({ view: "worklist" });
}

const orDash = (value: number | null): string => (value === null ? "–" : showScore(value));
const interval = ({ low, high }: Estimate): string =>
  low === null || high === null ? "–" : `${showScore(low)}–${showScore(high)}`;

export function DepartmentsFigure({ report }: { readonly report: Report }): JSX.Element | null {
  const m = words.value;
  const strips = stripsOf(report);
  if (strips.length === 0) return null;
  const bySpecialty = strips.every(({ own }) => own !== null);
  const title = bySpecialty ? m.bySpecialty : m.byDepartment;
  const at = (value: number): number => 5 + value * 310;
  return (
    <figure class="plot">
      <figcaption>
        <h2>{title}</h2>
        <p class="muted">{bySpecialty ? m.bySpecialtyText : m.byDepartmentText}</p>
      </figcaption>
      <ol class="strips">
        {strips.map(({ specialty, middle, own, dots }) => (
          <li key={specialty}>
            <button
              type="button"
              onClick={() => {
                seeCases({ specialty });
              }}
            >
              <span class="strip-name">{specialty}</span>
              <svg viewBox="0 0 320 20" aria-hidden="true">
                <line class="scale" x1={at(0)} x2={at(1)} y1="10" y2="10" />
                {own?.low != null && own.high !== null && (
                  <rect
                    class="own"
                    x={at(own.low)}
                    width={at(own.high) - at(own.low)}
                    y="8"
                    height="4"
                  />
                )}
                {own === null && middle !== null && (
                  <rect class="median" x={at(middle) - 1.25} width="2.5" y="2" height="16" />
                )}
                {dots.map(({ name, courses, f1Micro }) =>
                  f1Micro.value === null ? null : (
                    <circle key={name} class="dot" cx={at(f1Micro.value)} cy="10" r="4">
                      <title>
                        {`${name}: ${showScore(f1Micro.value)} (${interval(f1Micro)})`}
                        {courses === null ? "" : `, ${m.courses(showWhole(courses))}`}
                      </title>
                    </circle>
                  ),
                )}
              </svg>
              <span class="number">{orDash(middle)}</span>
            </button>
          </li>
        ))}
      </ol>
      <details>
        <summary>{m.asTable}</summary>
        <div class="plot-table" tabIndex={0} role="region" aria-label={title}>
          <Table
            heads={[
              bySpecialty ? m.specialty : m.department,
              m.metrics["f1Micro"] ?? "",
              m.intervalColumn,
              m.courseCount,
            ]}
            rows={strips.flatMap(({ dots }) =>
              dots.map(({ name, courses, f1Micro }) => [
                name,
                orDash(f1Micro.value),
                interval(f1Micro),
                courses === null ? "–" : showWhole(courses),
              ]),
            )}
          />
        </div>
      </details>
    </figure>
  );
}

export function FrequencyFigure({ report }: { readonly report: Report }): JSX.Element | null {
  const m = words.value;
  const codes = (report.figures?.figure2a?.codes ?? []).flatMap((point) =>
    point.occurrences === null || point.occurrences === 0 || point.f1 === null
      ? []
      : [{ ...point, occurrences: point.occurrences, f1: point.f1 }],
  );
  if (codes.length === 0) return null;
  const most = codes.reduce((high, { occurrences }) => Math.max(high, occurrences), 10);
  const marks = codes.map(({ code, title, occurrences, f1 }): Mark => ({
    x: occurrences,
    y: f1,
    text: `${code} ${title ?? ""}: F1 ${showScore(f1)}, ${m.courses(showWhole(occurrences))}`,
    onChoose: () => {
      seeCases({ code });
    },
  }));
  return (
    <Plot
      title={m.byFrequency}
      text={m.byFrequencyText}
      x={logarithmic(m.occurrences, most, showWhole)}
      y={linear("F1", 0, 1, showScore, "y")}
      marks={marks}
      dots
      table={
        <Table
          heads={[m.codes, "F1", m.occurrences]}
          rows={[...codes]
            .sort((a, b) => b.occurrences - a.occurrences)
            .map(({ code, title, occurrences, f1 }) => [
              <button
                key={code}
                type="button"
                class="link"
                onClick={() => {
                  seeCases({ code });
                }}
              >
                <span class="code">{code}</span> {title}
              </button>,
              showScore(f1),
              showWhole(occurrences),
            ])}
        />
      }
    />
  );
}

export function ThresholdFigure(props: {
  readonly report: Report;
  readonly tau: number | null;
}): JSX.Element | null {
  const m = words.value;
  const points = props.report.thresholds ?? [];
  if (points.length === 0) return null;
  const x = linear(m.threshold, 0, 1, showScore, "x");
  const y = linear("", 0, 1, showScore, "y");
  const curves = [
    ["precision", m.precision],
    ["recall", m.recall],
    ["f1", m.f1],
  ] as const;
  return (
    <Plot
      title={m.byThreshold}
      text={m.byThresholdText}
      x={x}
      y={y}
      marks={points.map(({ threshold, precision, recall, f1 }) => ({
        x: threshold,
        y: 0,
        text: `${showScore(threshold)}: ${m.precision} ${orDash(precision)}, ${m.recall} ${orDash(recall)}, F1 ${orDash(f1)}`,
      }))}
      table={
        <Table
          heads={[m.threshold, m.precision, m.recall, m.f1]}
          rows={points
            .filter((_, i) => i % 5 === 0)
            .map(({ threshold, precision, recall, f1 }) => [
              showScore(threshold),
              orDash(precision),
              orDash(recall),
              orDash(f1),
            ])}
        />
      }
    >
      {props.tau !== null && (
        <line class="tau" x1={x.at(props.tau)} x2={x.at(props.tau)} y1={y.at(0)} y2={y.at(1)} />
      )}
      {curves.map(([name, label]) => {
        const line = points.map((point) => ({ x: point.threshold, y: point[name] }));
        const label_ = line.find(({ x, y }) => x >= 0.62 && y !== null);
        return (
          <g key={name} class={`curve ${name}`}>
            <path d={pathOf(line, x, y)} />
            {label_?.y != null && (
              <text x={x.at(label_.x)} y={y.at(label_.y) - 7}>
                {label}
              </text>
            )}
          </g>
        );
      })}
    </Plot>
  );
}

export function AutomationFigure({ report }: { readonly report: Report }): JSX.Element | null {
  const m = words.value;
  const curve = report.automation?.curve ?? [];
  if (curve.length === 0) return null;
  const x = linear(m.coverage, 0, 1, showPercent, "x");
  const y = linear(m.errorRate, 0, 1, showPercent, "y");
  return (
    <Plot
      title={m.byConfidence}
      text={m.byConfidenceText}
      x={x}
      y={y}
      marks={curve.map(({ coverage, error, confidence }) => ({
        x: coverage,
        y: error,
        text: `${m.coverage} ${showPercent(coverage)}, ${m.errorRate} ${showPercent(error)}, ${m.confidence} ${showScore(confidence)}`,
        onChoose: () => {
          seeCases({ minConfidence: confidence, sort: "-confidence" });
        },
      }))}
      table={
        <Table
          heads={[m.coverage, m.errorRate, m.confidence]}
          rows={curve
            .filter((_, i) => i % 5 === 0)
            .map(({ coverage, error, confidence }) => [
              showPercent(coverage),
              showPercent(error),
              showScore(confidence),
            ])}
        />
      }
    >
      <g class="curve f1">
        <path
          d={pathOf(
            curve.map(({ coverage, error }) => ({ x: coverage, y: error })),
            x,
            y,
          )}
        />
      </g>
    </Plot>
  );
}

export function ReliabilityFigure({ report }: { readonly report: Report }): JSX.Element | null {
  const m = words.value;
  const bins = (report.calibration?.bins ?? []).flatMap(({ meanScore, observed, pairs }) =>
    meanScore === null || observed.value === null
      ? []
      : [{ score: meanScore, observed: observed.value, estimate: observed, pairs }],
  );
  if (bins.length === 0) return null;
  const x = linear(m.score, 0, 1, showScore, "x");
  const y = linear(m.observed, 0, 1, showPercent, "y");
  return (
    <Plot
      title={m.reliability}
      text={m.reliabilityText}
      x={x}
      y={y}
      dots
      marks={bins.map(({ score, observed, estimate }) => ({
        x: score,
        y: observed,
        text: `${m.score} ${showScore(score)}: ${showPercent(observed)} (${interval(estimate)})`,
      }))}
      table={
        <Table
          heads={[m.score, m.observed, m.intervalColumn]}
          rows={bins.map(({ score, observed, estimate }) => [
            showScore(score),
            showPercent(observed),
            interval(estimate),
          ])}
        />
      }
    >
      <line class="tau" x1={x.at(0)} y1={y.at(0)} x2={x.at(1)} y2={y.at(1)} />
    </Plot>
  );
}

export function RolesFigure({ report }: { readonly report: Report }): JSX.Element | null {
  const m = words.value;
  const roles = report.roles ?? [];
  if (roles.length === 0) return null;
  return (
    <figure class="plot">
      <figcaption>
        <h2>{m.byRole}</h2>
      </figcaption>
      <div class="plot-table">
        <Table
          heads={[
            m.kind,
            m.metrics["recallAt5"] ?? "",
            m.intervalColumn,
            m.metrics["recallAt10"] ?? "",
            m.intervalColumn,
          ]}
          rows={roles.map(({ role, recallAt5, recallAt10 }) => [
            role === "primary" ? m.primaryKind : m.secondaryKind,
            orDash(recallAt5.value),
            interval(recallAt5),
            orDash(recallAt10.value),
            interval(recallAt10),
          ])}
        />
      </div>
    </figure>
  );
}

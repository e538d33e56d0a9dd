import { Tab, TabList } from "@fluentui/react-components";
import { lazy, useMemo, useState } from "react";
import { ChartFrame } from "../charts/ChartFrame";
import { chartColours } from "../charts/chart-colours";
import { Legend } from "../charts/Legend";
import * as write from "../format";
import { useLayout } from "../layout";
import { Sources } from "../Sources";
import type { Lighting } from "../theme";
import { curvesOf, dayText, episodeRows } from "./episodes";
import { evidenceWords, rowOf } from "./evidence-words";
import { lossesOf, lossWords } from "./losses";
import type { Rows, WorkerAnswer } from "./replay-questions";

const CurveChart = lazy(() => import("./CurveChart").then((module) => ({ default: module.CurveChart })));
const LossChart = lazy(() => import("./LossChart").then((module) => ({ default: module.LossChart })));

export const VARIANT_DASHES = ["", "2 2", "6 3", "8 2 2 2"] as const;

interface Props {
  readonly answer: WorkerAnswer;
  readonly lighting: Lighting;
}

/** Equity, drawdown and losing days as charts; the episodes and ratios as tables; what the hedge cost in words. */
export function EvidenceResults({ answer, lighting }: Props) {
  const layout = useLayout();
  const [shown, setShown] = useState("equity");
  const curves = useMemo(() => curvesOf(answer.days), [answer]);
  const episodes = useMemo(() => episodeRows(curves), [curves]);
  const losses = useMemo(() => lossesOf(answer.losses), [answer]);
  const colours = chartColours(lighting);
  const names = curves.variants.map(({ name }) => name);
  const lines = names.map((words, index) => ({
    words,
    colour: colours.series[index % colours.series.length] ?? colours.ink,
    dash: VARIANT_DASHES[index % VARIANT_DASHES.length] ?? "",
  }));
  const years = <YearTable summary={answer.summary} names={names} what={shown} />;
  return (
    <>
      <p className={layout.text}>{evidenceWords(answer.summary, curves, episodes)}</p>
      <TabList size="small" selectedValue={shown} onTabSelect={(_, { value }) => setShown(String(value))}>
        <Tab value="equity">Equity</Tab>
        <Tab value="drawdown">Drawdown</Tab>
        <Tab value="losses">Losing days</Tab>
      </TabList>
      {shown === "losses" ? (
        <ChartFrame
          title="One mark a losing day: move of SPX against what the hedge paid"
          fresh
          chart={<LossChart losses={losses} lighting={lighting} />}
          legend={
            <Legend
              lines={[
                { words: "index fell", colour: colours.loss, point: "circle" },
                { words: "index rose", colour: colours.gain, point: "triangle" },
              ]}
            />
          }
          table={<ShareTable rows={losses.shares} />}
          words={lossWords(losses)}
        />
      ) : (
        <ChartFrame
          title={shown === "equity" ? "Equity, $, logarithmic" : "Fall from the running peak"}
          fresh
          chart={<CurveChart curves={curves} what={shown as "equity" | "drawdown"} lighting={lighting} />}
          legend={<Legend lines={lines} />}
          table={years}
          words={`From ${dayText(curves.dates[0] ?? 0)} to ${dayText(curves.dates.at(-1) ?? 0)}, ${write.count(curves.dates.length)} sessions. ${assumptions(answer.summary)}`}
        />
      )}
      <div className={layout.scroll}>
        <table className={layout.table}>
          <caption>Growth of equity through each stretch</caption>
          <thead>
            <tr>
              <th scope="col">Stretch</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {episodes.map(({ name, results }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {results.map((result, index) => (
                  <td key={names[index]}>{write.signedPercent(result)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RatioTable summary={answer.summary} names={names} />
      <Sources ids={["SCENARIO.REPLAY", "SCENARIO.LOSSES"]} />
    </>
  );
}

function assumptions(summary: Rows): string {
  return ["model-priced", "costs", "hedge"]
    .flatMap((label) => {
      const found = summary.find(([name]) => name === label);
      if (found === undefined) return [];
      const words = String(found[1]);
      return [`${words.charAt(0).toUpperCase()}${words.slice(1)}.`];
    })
    .join(" ");
}

function YearTable({ summary, names, what }: { summary: Rows; names: readonly string[]; what: string }) {
  const layout = useLayout();
  const label = what === "equity" ? "result by year" : "drawdown by year";
  return (
    <table className={layout.table}>
      <caption>{what === "equity" ? "Result of each year" : "Worst drawdown within each year"}</caption>
      <thead>
        <tr>
          <th scope="col">Year</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {summary
          .filter(([name]) => name === label)
          .map(([, year, ...results]) => (
            <tr key={String(year)}>
              <th scope="row">{String(year)}</th>
              {results.slice(0, names.length).map((result, index) => (
                <td key={names[index]}>{write.percent(Number(result))}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** The ratio decides the result, so all four stand side by side. */
function RatioTable({ summary, names }: { summary: Rows; names: readonly string[] }) {
  const layout = useLayout();
  const rows = (label: string) => summary.filter(([name]) => name === `${label} at IV ratio`);
  return (
    <div className={layout.scroll}>
      <table className={layout.table}>
        <caption>Growth a year, and worst drawdown, at each IV ratio</caption>
        <thead>
          <tr>
            <th scope="col">IV ratio</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows("growth a year").map(([, ratio, ...growths], row) => (
            <tr key={String(ratio)}>
              <th scope="row">{String(ratio)}</th>
              {growths.slice(0, names.length).map((growth, index) => (
                <td key={names[index]}>
                  {write.signedPercent(Number(growth))}, -
                  {write.percent(Number(rows("worst drawdown")[row]?.[index + 2] ?? 0), 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={layout.note}>
        Points a condor at the ratio chosen: {write.signedPoints(rowOf(summary, "points a condor")[0] ?? 0)}.
      </p>
    </div>
  );
}

function ShareTable({ rows }: { readonly rows: readonly (readonly [string, number])[] }) {
  const layout = useLayout();
  return (
    <table className={layout.table}>
      <caption>Of the losing days</caption>
      <tbody>
        {rows.map(([label, share]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{Math.abs(share) <= 1 ? write.percent(share) : write.count(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

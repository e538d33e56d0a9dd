import { Tab, TabList } from "@fluentui/react-components";
import { memo, useMemo, useState } from "react";
import { isoDate } from "../../../engine/calendar/iso-date";
import { words } from "../../../host/words";
import { ChartFrame } from "../../charts/ChartFrame";
import { chartColours } from "../../charts/chart-colours";
import { Legend } from "../../charts/Legend";
import * as write from "../../format";
import { useLayout } from "../../layout";
import { lazyPart } from "../../lazy-part";
import type { Lighting } from "../../theme";
import { evidenceWords, rowOf } from "../evidence-words";
import type { Rows } from "../long-run/asked";
import { RatioTable } from "../RatioTable";
import { VariantTable } from "../VariantTable";
import { variantLegend } from "../variant-lines";
import { EpisodeTable } from "./EpisodeTable";
import { curvesOf, episodesOf } from "./episodes";
import { LossTables } from "./LossTables";
import { lossesOf, lossWords } from "./losses";
import type { ReplayAnswer } from "./replay-question";
import { ShareTable } from "./ShareTable";

const CurveChart = lazyPart(() => import("./CurveChart").then((module) => module.CurveChart));
const LossChart = lazyPart(() => import("./LossChart").then((module) => module.LossChart));

interface Props {
  readonly answer: ReplayAnswer;
  readonly lighting: Lighting;
}

/** Equity, drawdown and losing days as charts; the episodes and ratios as tables; what the hedge cost in words. */
export const ReplayResults = memo(function ReplayResults({ answer, lighting }: Props) {
  const layout = useLayout();
  const [shown, setShown] = useState("equity");
  const curves = useMemo(() => curvesOf(answer.days), [answer]);
  const episodes = useMemo(() => episodesOf(curves), [curves]);
  const losses = useMemo(() => lossesOf(answer.losses), [answer]);
  const { summary } = answer;
  const colours = chartColours(lighting);
  const names = curves.variants.map(({ name }) => name);
  const years = (caption: string, figure: string) => (
    <VariantTable
      caption={caption}
      heading="Year"
      names={names}
      rows={summary
        .filter(([label]) => label === words`${figure} by year`)
        .map(([, year, ...results]) => ({
          label: String(year),
          cells: results.map((result) => write.percent(Number(result))),
        }))}
    />
  );
  return (
    <>
      <p className={layout.text}>{evidenceWords(summary, curves, episodes)}</p>
      <TabList
        size="small"
        aria-label="Charts of the replay"
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(String(value))}
      >
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
          table={<LossTables losses={losses} />}
          words={lossWords(losses)}
        />
      ) : (
        <ChartFrame
          title={shown === "equity" ? "Equity, $, logarithmic" : "Fall from the running peak"}
          fresh
          chart={<CurveChart curves={curves} what={shown as "equity" | "drawdown"} lighting={lighting} />}
          legend={<Legend lines={variantLegend(colours, names)} />}
          table={
            shown === "equity"
              ? years(words`Result of each year`, "result")
              : years(words`Worst drawdown within each year`, "drawdown")
          }
          words={`From ${isoDate(curves.dates[0] ?? 0)} to ${isoDate(curves.dates.at(-1) ?? 0)}, ${write.count(curves.dates.length)} sessions. ${assumptions(summary)}`}
        />
      )}
      <EpisodeTable episodes={episodes} names={names} />
      <ShareTable rows={summary} names={names} />
      <RatioTable
        caption="Growth a year, and worst drawdown, at each IV ratio"
        rows={summary}
        names={names}
        figures={[
          ["growth a year", write.signedPercent],
          ["worst drawdown", (fall) => write.percent(-fall, 0)],
        ]}
      />
      <p className={layout.note}>
        Points a condor as sold: {write.signedPoints(rowOf(summary, "points a condor")[0] ?? 0)}.
      </p>
    </>
  );
});

/** What the numbers rest on, and what of the history was set aside. */
function assumptions(summary: Rows): string {
  return summary
    .filter(([label]) => ["model-priced", "costs", "hedge", "rows"].includes(String(label)))
    .map(([, found]) => {
      const words = String(found);
      return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
    })
    .join(" ");
}

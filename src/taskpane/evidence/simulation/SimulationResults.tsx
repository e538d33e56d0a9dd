import { Tab, TabList } from "@fluentui/react-components";
import { memo, useState } from "react";
import { BLIND_SPOTS } from "../../../functions/alvh/hedge-blind-spots";
import { words } from "../../../host/words";
import { ChartFrame } from "../../charts/ChartFrame";
import { chartColours } from "../../charts/chart-colours";
import { Legend } from "../../charts/Legend";
import * as write from "../../format";
import { useLayout } from "../../layout";
import { lazyPart } from "../../lazy-part";
import type { Lighting } from "../../theme";
import { RatioTable } from "../RatioTable";
import { VariantTable } from "../VariantTable";
import { variantLegend } from "../variant-lines";
import { Assumptions } from "./Assumptions";
import type { SimulationAnswer } from "./simulation-question";
import { figureRows, quantileRows, simulationWords } from "./simulation-words";
import { OUTSIDE, type Spread } from "./spread";

const SpreadChart = lazyPart(() => import("./SpreadChart").then((module) => module.SpreadChart));

const MOST_FALL_ROWS = 12;

interface Props {
  readonly answer: SimulationAnswer;
  readonly lighting: Lighting;
}

/** The blind spots in words, the variants side by side, then pictures, ratios and assumptions. */
export const SimulationResults = memo(function SimulationResults({ answer, lighting }: Props) {
  const layout = useLayout();
  const { rows, names, sessions, hedge } = answer;
  const worst = rows.find(([label]) => label === "worst session of the worst path")?.[1] ?? "";
  return (
    <>
      <p className={layout.text}>{simulationWords(answer)}</p>
      <p className={layout.text}>{BLIND_SPOTS}</p>
      <VariantTable
        caption="Where the hedge did not pay, of the same paths with it and without"
        heading="Share of the paths"
        names={hedge.map(({ name }) => name)}
        rows={[
          { label: "ended no higher with it", cells: hedge.map((each) => write.percent(each.notPaid)) },
          {
            label: "the same, of the worst 5\u00a0% without it",
            cells: hedge.map((each) => write.percent(each.notPaidInTail)),
          },
          {
            label: "deepest fall no shallower with it",
            cells: hedge.map((each) => write.percent(each.notShallower)),
          },
        ]}
      />
      <div className={layout.scroll}>
        <VariantTable
          caption={`After ${write.plural(sessions, "session")}, of equity; odds \u00b1 one standard error`}
          heading="Side by side"
          names={names}
          rows={figureRows(answer)}
        />
      </div>
      <SpreadCharts answer={answer} lighting={lighting} />
      <p className={layout.note}>
        Worst session of the worst path, {names[0]}: {worst}.
      </p>
      <RatioTable
        caption="Middle result, and mean of the worst 5&nbsp;%, at each IV ratio: it decides the result"
        rows={rows}
        names={names}
        figures={[
          ["median", write.signedPercent],
          ["CVaR 5 %", write.signedPercent],
        ]}
      />
      <Assumptions answer={answer} />
    </>
  );
});

function SpreadCharts({ answer, lighting }: Props) {
  const layout = useLayout();
  const [shown, setShown] = useState("results");
  const { names, sessions, results, falls } = answer;
  const chart = (spread: Spread, across: string, up: string, words: string) => (
    <SpreadChart spread={spread} names={names} across={across} up={up} words={words} lighting={lighting} />
  );
  const legend = <Legend lines={variantLegend(chartColours(lighting), names)} />;
  const length = write.plural(sessions, "session");
  return (
    <>
      <TabList
        className={layout.apart}
        size="small"
        aria-label="Spread of the paths"
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(String(value))}
      >
        <Tab value="results">Results</Tab>
        <Tab value="falls">Deepest falls</Tab>
      </TabList>
      {shown === "results" ? (
        <ChartFrame
          title={`Where the paths end after ${length}`}
          fresh
          chart={chart(
            results,
            words`result after ${length}, % of equity`,
            words`% of paths, bins of ${write.percent(results.bin, results.bin < 0.01 ? 1 : 0)}`,
            words`Share of the paths by their result, one line a variant.`,
          )}
          legend={legend}
          table={<VariantTable caption="Results" heading="Paths" names={names} rows={quantileRows(answer)} />}
          words={`The farthest ${write.percent(OUTSIDE)} of the paths at either end lie outside the picture.`}
        />
      ) : (
        <ChartFrame
          title="How many paths fell so far from their peak"
          fresh
          chart={chart(
            falls,
            words`fall from the running peak, % of equity`,
            words`% of paths that fell so far`,
            words`Share of the paths that fell at least so far from their peak, one line a variant.`,
          )}
          legend={legend}
          table={
            <VariantTable
              caption="Paths that fell at least so far"
              heading="Fall"
              names={names}
              rows={fallRows(falls)}
            />
          }
          words="The deepest fall of each path, sessions in a row, from its highest equity until then."
        />
      )}
    </>
  );
}

function fallRows({ at, shares }: Spread) {
  const every = Math.ceil(at.length / MOST_FALL_ROWS);
  return at.flatMap((fall, point) =>
    point % every === 0
      ? [{ label: write.percent(fall), cells: shares.map((share) => write.percent(share[point] ?? 0, 2)) }]
      : [],
  );
}

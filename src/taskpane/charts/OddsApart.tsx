import { words } from "../../host/words";
import * as write from "../format";
import { useLayout } from "../layout";
import { at, type RuinOdds } from "./ruin-odds";

/** Why odds on a screen differ: the one number of the ceiling first, each other with what it leaves out. */
export function OddsApart({
  odds,
  ofCeiling,
}: {
  readonly odds: RuinOdds;
  readonly ofCeiling: number | null;
}) {
  const layout = useLayout();
  const here = (line: readonly number[]) => write.odds(at(odds.fractions, line, odds.chosen));
  const twenty = odds.drawdowns[1]?.odds ?? [];
  const rows: readonly (readonly [string, string, string])[] = [
    [
      words`The ceiling's number`,
      ofCeiling === null ? "none" : write.odds(ofCeiling),
      words`averaged over all the record says, losses following each other as from 1990 on`,
    ],
    [
      words`The line of 20\u00a0%`,
      here(twenty),
      words`the mean of the win rates that the record leaves open, taken as known; each trade by itself`,
    ],
    [
      words`Lower quartile`,
      here(odds.worst),
      words`a win rate that the record puts at one in four or less; each trade by itself`,
    ],
    [
      words`Upper quartile`,
      here(odds.best),
      words`a win rate that the record puts at one in four or more; each trade by itself`,
    ],
  ];
  return (
    <details>
      <summary className={layout.note}>Why these differ</summary>
      <table className={layout.table}>
        <caption>
          A fall of 20&nbsp;% within a year at {write.percent(odds.chosen, 2)} a trade; the first decides
        </caption>
        <tbody>
          {rows.map(([name, number, differs]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{number}</td>
              <td>{differs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

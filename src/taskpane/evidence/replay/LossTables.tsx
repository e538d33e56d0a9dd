import { isoDate } from "../../../engine/calendar/iso-date";
import * as write from "../../format";
import { useLayout } from "../../layout";
import { VariantTable } from "../VariantTable";
import { type Losses, worstDays } from "./losses";

const COUNTED = [
  "losing days",
  "sessions sold",
  "held back by the gate",
  "without a condor on the grid",
  "condors",
];

function shown(label: string, value: number): string {
  if (label === "dollars lost") return write.usd(value);
  return COUNTED.includes(label) ? write.count(value) : write.percent(value);
}

/** Shares of the losing days, and the worst of them one by one. */
export function LossTables({ losses }: { readonly losses: Losses }) {
  const layout = useLayout();
  const worst = worstDays(losses);
  return (
    <>
      <table className={layout.table}>
        <caption>Of the losing days</caption>
        <tbody>
          {losses.shares.map(([label, share]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{shown(label, share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <VariantTable
        caption={`The ${worst.length} that lost the most, ten condors`}
        heading="Day"
        names={["SPX", "VIX", "condors", "hedge"]}
        rows={worst.map(({ date, spotMove, vixMove, condors, hedge }) => ({
          label: isoDate(date),
          cells: [
            write.signedPercent(spotMove),
            write.signedPoints(vixMove),
            write.usd(condors),
            write.usd(hedge),
          ],
        }))}
      />
    </>
  );
}

import * as write from "../../format";
import { useLayout } from "../../layout";
import type { Rows } from "../long-run/asked";
import { VariantTable } from "../VariantTable";

/** Points a condor at each share of VIX1D, and the share that breaks even; nothing where a ratio to VIX was asked for. */
export function ShareTable({ rows, names }: { readonly rows: Rows; readonly names: readonly string[] }) {
  const layout = useLayout();
  const shares = rows.filter(([label]) => label === "points a condor at share of VIX1D");
  const breakEven = rows.find(([label]) => label === "break-even share of VIX1D");
  if (shares.length === 0 || breakEven === undefined) return null;
  const shown = (cell: unknown) => (typeof cell === "number" ? cell.toFixed(2) : String(cell));
  return (
    <div className={layout.scroll}>
      <VariantTable
        caption="Points a condor, by the share of VIX1D at which it is sold"
        heading="Share"
        names={names}
        rows={[
          ...shares.map(([, share, ...points]) => ({
            label: shown(share),
            cells: points.map((each) => write.signedPoints(Number(each))),
          })),
          { label: "breaks even", cells: breakEven.slice(2).map(shown) },
        ]}
      />
    </div>
  );
}

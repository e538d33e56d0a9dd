import { breakEvenShare } from "../../engine/sizing/measured-result";
import * as write from "../format";
import { useLayout } from "../layout";
import tables from "./found/evidence.json";

/** The row of the share at which condors are usually sold: share, condors, points, standard error. */
const [share, count, points, error] = tables[0]!.rows.find(([share]) => share === "0.90")!;

/** What is least comfortable comes first. */
export function FirstLine() {
  const layout = useLayout();
  return (
    <p className={layout.text}>
      Sold at {share} of VIX1D, about where such condors were quoted, a condor a session at VIX 20 or below
      made {points} points (standard error {error}) from 2022 to 2026: not told from zero. It broke even at{" "}
      {write.points(breakEvenShare())}. Model prices at Cboe&apos;s closes, {count} sessions, costs of 0.10.
    </p>
  );
}

import { breakEvenShare, measuredResult } from "../../engine/sizing/measured-result";
import { USUAL_SHARE } from "../../engine/vix1d/bands";
import * as write from "../format";
import { useLayout } from "../layout";

/** The width of the condors that were counted. */
const COUNTED_WIDTH = 10;

/** What is least comfortable comes first. */
export function FirstLine() {
  const layout = useLayout();
  const { mean, standardError } = measuredResult(USUAL_SHARE, COUNTED_WIDTH);
  return (
    <p className={layout.text}>
      Sold at {write.points(USUAL_SHARE)} of VIX1D, about where such condors were quoted, a condor a session
      at VIX 20 or below made {write.signedPoints(mean)} points (standard error {write.points(standardError)})
      from 2022 to 2026: not told from zero. It broke even at {write.points(breakEvenShare())}. Model prices
      at Cboe&apos;s closes, 719 sessions, costs of 0.10.
    </p>
  );
}

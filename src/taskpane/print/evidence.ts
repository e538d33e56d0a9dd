import { measuredResult } from "../../engine/sizing/measured-result";
import { USUAL_SHARE } from "../../engine/vix1d/bands";
import { LOSING_DAYS_BLIND_SHARE } from "../../functions/alvh/hedge-blind-spots";
import { words } from "../../host/words";
import * as write from "../format";

const WIDTH = 10;

/** What was measured, in the order in which it hurts. */
export function quotedEvidence(): string {
  const { mean, standardError } = measuredResult(USUAL_SHARE, WIDTH);
  return [
    words`Sold at ${write.points(USUAL_SHARE)} of VIX1D, where such condors were quoted, one a session at VIX up to 20 made ${write.signedPoints(mean)} points from 2022 to 2026, give or take ${write.points(standardError)}.`,
    words`On ${write.percent(LOSING_DAYS_BLIND_SHARE, 0)} of losing days VIX did not rise, so that a hedge of VIX calls could not pay. Where options are priced off VIX1D no gate has been shown to help.`,
  ].join(" ");
}

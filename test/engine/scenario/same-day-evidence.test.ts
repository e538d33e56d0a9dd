/** Same-day condors, as a study saw them quoted and at a share of VIX1D: EVIDENCE.md against bars. */
import { condorCredit } from "../../../src/engine/condor/credit";
import { lossAtExpiry } from "../../../src/engine/condor/payoff";
import { holdTable } from "../../support/evidence-tables";
import { average, errorOf } from "../../support/samples";
import { OPEN_TO_CLOSE, SPX_BARS, sessionBars, VIX1D_BARS } from "../../support/session-bars";
import { describeWithShared, sharedRows } from "../../support/shared-data";

const STUDY = "test-only/zero_dte_condor_statistics.csv";

describeWithShared([SPX_BARS, VIX1D_BARS, STUDY], () => {
  test("same-day condors from 10:00, at a share of VIX1D then and as a study saw them quoted", () => {
    const index = sessionBars(SPX_BARS);
    const vix1d = sessionBars(VIX1D_BARS);
    const rows = [0.8, 0.85, 0.9, 1].map((share) => {
      const results = [...index].flatMap(([day, bars]) => {
        const start = bars.find(({ hour }) => hour === 10)?.open;
        const end = (bars.find(({ hour }) => hour === 16) ?? bars.find(({ hour }) => hour === 15.5))?.close;
        const level = vix1d.get(day)?.find(({ hour }) => hour === 10)?.open;
        if (start === undefined || end === undefined || level === undefined) return [];
        const [longPut, shortPut, shortCall, longCall] = [0.99, 0.995, 1.005, 1.01].map(
          (each) => each * start,
        );
        const condor = { longPut: longPut!, shortPut: shortPut!, shortCall: shortCall!, longCall: longCall! };
        const market = {
          spot: start,
          years: 6 / OPEN_TO_CLOSE / 252,
          volatility: (share * level) / 100,
          rate: 0,
          yield: 0,
        };
        return [(1e4 * (condorCredit(condor, market) - lossAtExpiry(condor, end))) / start];
      });
      return [
        `model, ${share.toFixed(2)} of VIX1D`,
        "2023-04 to 2026-02",
        String(results.length),
        average(results).toFixed(2),
        errorOf(results).toFixed(2),
      ];
    });
    const quoted = sharedRows(STUDY)
      .filter(
        ({ structure, strikes_over_spot }) =>
          structure === "short iron condor" && strikes_over_spot === "0.99/0.995/1.005/1.01",
      )
      .filter(({ sample = "" }) => ["main_2016-09_2026-01", "2023_2024"].includes(sample))
      .map(({ sample = "", days = "", mean_pct_of_spot, sd }) => [
        "quoted, mid",
        sample.replace("main_", "").replace("_", " to "),
        days,
        (100 * Number(mean_pct_of_spot)).toFixed(2),
        ((100 * Number(sd)) / Math.sqrt(Number(days))).toFixed(2),
      ]);
    holdTable("Same-day condors from 10:00", [...quoted, ...rows]);
  });
});

import { USUAL_SHARE, VIX1D_BANDS } from "../../../engine/vix1d/bands";
import { alvhTier } from "../../../functions/alvh/tier.fn";
import { condorReportFunction } from "../../../functions/condor/report.fn";
import { condorStrikes } from "../../../functions/condor/strikes.fn";
import { riskEdge } from "../../../functions/risk/edge.fn";
import { words } from "../../../host/words";
import { difference, product, quotient, whenAbove } from "../graph/operations";
import { field, from, type Source, value, when } from "../graph/source";
import { modelCredit, quotedCredit, quotedForward, soldVol } from "../quotes";
import type { Field } from "./field";

/** The median of VIX1D / VIX in the band of today's VIX. */
const usualRatio = VIX1D_BANDS.slice(1).reduceRight<Source>(
  (above, { from }, index) =>
    whenAbove(difference(value(from), field("vix")), value(VIX1D_BANDS[index]!.median), above),
  value(VIX1D_BANDS.at(-1)!.median),
);

/** The market and the condor that is sold in it. */
export const condorFields = {
  spot: {
    label: "SPX",
    room: "market",
    argument: [condorReportFunction, "spot"],
    initial: "7,140",
    isLevel: true,
    quoted: { source: from(quotedForward, "forward"), words: words`the chain's parity forward` },
    plan: "SPX",
  },
  vix: { label: "VIX", room: "market", argument: [alvhTier, "vix"], initial: "17.95", plan: "VIX" },
  vix1d: {
    label: "VIX1D",
    room: "market",
    argument: [alvhTier, "vix"],
    initial: "15.26",
    derived: {
      source: product(field("vix"), usualRatio),
      words: words`VIX x ${VIX1D_BANDS.map(({ from, median }) => (from > 0 ? words`${median} from ${from}` : median)).join(", ")}: medians of 2022-2026`,
    },
    hint: words`Of today's close; typed, it replaces the medians`,
    plan: "VIX1D",
  },
  share: {
    label: words`Share of VIX1D`,
    room: "market",
    argument: [riskEdge, "share"],
    initial: String(USUAL_SHARE),
    setting: true,
    unit: words`of VIX1D`,
    format: "0.00",
    hint: words`Condors were quoted at 0.77 to 0.95; at 0.91 they made nothing`,
    plan: "share of VIX1D",
  },
  vol: {
    label: words`Volatility to expiry`,
    room: "market",
    argument: [condorReportFunction, "vol"],
    initial: "18%",
    derived: {
      source: quotient(product(field("vix1d"), field("share")), value(100)),
      words: words`VIX1D x share / 100: of the next session`,
    },
    hint: words`Of the options sold, not VIX itself`,
    plan: "volatility",
  },
  days: {
    label: words`Time to expiry`,
    room: "market",
    argument: [condorReportFunction, "days"],
    initial: "1t",
    setting: true,
    unit: words`days`,
    format: "General",
    quoted: { source: from(quotedForward, "days"), words: words`from the quotes to settlement` },
    hint: words`1t = one trading day, 3h = hours`,
    sheetUnit: words`days; 1t a trading day`,
    plan: "days",
  },
  realVol: {
    label: words`Realised vol, your view`,
    room: "odds",
    argument: [condorReportFunction, "realVol"],
    initial: "18%",
    derived: { source: soldVol, words: words`as sold: the condor then earns minus its costs` },
  },
  target: {
    label: words`Credit wanted`,
    room: "condor",
    argument: [condorStrikes, "target"],
    initial: "1.15",
    setting: true,
    by: "credit",
    in: "model",
    unit: words`points`,
    sheetUnit: words`index points`,
    format: "0.00",
    plan: "target",
  },
  width: {
    label: words`Wing width`,
    room: "condor",
    argument: [condorStrikes, "width"],
    initial: "10",
    setting: true,
    by: "credit",
    plan: "width",
  },
  strikes: {
    label: words`Strikes`,
    room: "condor",
    argument: [condorReportFunction, "strikes"],
    initial: "7005/7015/7265/7275",
    by: "own",
    format: "#,##0",
    wide: true,
    hint: words`Long put / short put / short call / long call`,
    plan: "strikes",
  },
  credit: {
    label: words`Own credit`,
    room: "condor",
    argument: [condorReportFunction, "credit"],
    initial: "",
    derived: {
      source: when(
        "quoted",
        from(quotedCredit, "value"),
        whenAbove(from(modelCredit, "value"), from(modelCredit, "value"), value("")),
      ),
      words: words`the model's, or with a chain its quotes at the fill`,
    },
    unit: words`points`,
    sheetUnit: words`index points`,
    format: "0.00",
  },
} as const satisfies Record<string, Field>;

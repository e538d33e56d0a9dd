import { inFormula, words } from "../../host/words";
import type { SheetCell, SheetContent } from "../../host/workbook";
import { column, evenly } from "../../taskpane/desk/column";

/** Strike, bid, ask, volatility as the vendor printed it. SPXW of 2024-01-08, quoted at the close of 2024-01-05. */
const puts: SheetCell[][] = [
  [4640, 0.4, 0.45, 0.0774],
  [4645, 0.5, 0.6, 0.0751],
  [4650, 0.7, 0.75, 0.0734],
  [4655, 0.9, 1, 0.072],
  [4660, 1.2, 1.3, 0.0708],
  [4665, 1.7, 1.75, 0.0699],
  [4670, 2.3, 2.35, 0.0686],
  [4700, 11.1, 11.4, 0.0659],
];
const calls: SheetCell[][] = [
  [4700, 10.6, 10.8, 0.0647],
  [4725, 2.3, 2.45, 0.0629],
  [4730, 1.6, 1.7, 0.063],
  [4735, 1, 1.1, 0.0631],
  [4740, 0.65, 0.75, 0.0625],
  [4745, 0.4, 0.5, 0.0626],
  [4750, 0.25, 0.3, 0.0628],
  [4755, 0.15, 0.2, 0.0654],
];
const PUTS = "$A$36:$D$43";
const CALLS = "$A$44:$D$51";
const BID = 2;
const ASK = 3;
const VOL = 4;

/** One quoted number of each leg, found by its strike in columns B to E. */
function ofLegs(field: number): string[] {
  return ["B", "C", "D", "E"].map((leg) => `=VLOOKUP(${leg}$11,${leg < "D" ? PUTS : CALLS},${field},FALSE)`);
}

export const realQuotes: SheetContent = {
  name: words`Real quotes`,
  columnWidths: [40, 12, 13, 12, 12, 12],
  frozenRows: 2,
  blocks: [
    { at: "A1", cells: words([["Does the market pay what the model says?"]]), style: "title" },
    {
      at: "A2",
      cells: [
        [
          `=${inFormula`On 2024-01-05 the market paid ${'TEXT(B18,"0.00")'} at mid, ${'TEXT(B19,"0.00")'} at natural; the model at VIX says ${'TEXT(B20,"0.00")'}.`}`,
        ],
      ],
      style: "answer",
    },
    { at: "A4", cells: words([["Inputs", null, "unit", null, null, null]]), style: "heading" },
    {
      at: "A5",
      cells: words(
        column(
          "Forward, from the 4700 call and put",
          "VIX at the close",
          "Trading days to expiry",
          "Calendar days",
        ),
      ),
      style: "label",
    },
    { at: "B5", cells: [["=4700+AVERAGE(B44:C44)-AVERAGE(B43:C43)"]], style: "result", format: "#,##0.00" },
    { at: "B6", cells: [[13.35]], style: "input", format: "0.00" },
    { at: "B7", cells: column("1t", 3), style: "input" },
    { at: "C5", cells: words(column("points", "VIX points", "Mon 2024-01-08", "Fri to Mon")), style: "unit" },
    {
      at: "A10",
      cells: words([["The condor", "long put", "short put", "short call", "long call", "unit"]]),
      style: "heading",
    },
    {
      at: "A11",
      cells: words(column("Strikes: any of the table below", "Bid", "Ask", "Quoted volatility")),
      style: "label",
    },
    { at: "B11", cells: [[4645, 4655, 4735, 4745]], style: "input", format: "#,##0" },
    { at: "B12", cells: [ofLegs(BID), ofLegs(ASK)], style: "result", format: "0.00" },
    { at: "B14", cells: [ofLegs(VOL)], style: "result", format: "0.0%" },
    { at: "F11", cells: words(column("points", "points", "points", "a year")), style: "unit" },
    {
      at: "A17",
      cells: words([["Credit of this condor", null, "unit", "less mid", null, null]]),
      style: "heading",
    },
    {
      at: "A18",
      cells: words(
        column(
          "Market, at mid",
          "Market, natural: sold at bid, bought at ask",
          "Model, VIX for one trading day",
          "Model, each leg's own quoted volatility",
        ),
      ),
      style: "label",
    },
    {
      at: "B18",
      cells: column(
        "=(C12+C13+D12+D13-B12-B13-E12-E13)/2",
        "=C12+D12-B13-E13",
        "=CONDOR.CREDIT(B5,B11:E11,B7,B6/100)",
        "=CONDOR.CREDIT(B5,B11:E11,B8,B14:E14)",
      ),
      style: "result",
      format: "0.00",
    },
    { at: "C18", cells: words(column("points", "points", "points", "points")), style: "unit" },
    {
      at: "D18",
      cells: column("=B18-B$18", "=B19-B$18", "=B20-B$18", "=B21-B$18"),
      style: "result",
      format: "+0.00;-0.00;0.00",
    },
    {
      at: "A23",
      cells: words([
        ["Session volatility as a share of VIX", "volatility", "model credit", "less mid", null, null],
      ]),
      style: "heading",
    },
    { at: "A24", cells: column(1, 0.9, 0.8, 0.7, 0.6), style: "input", format: "0%" },
    {
      at: "B24",
      cells: evenly(24, 5).map((row) => [`=A${row}*B$6/100`]),
      style: "result",
      format: "0.0%",
    },
    {
      at: "C24",
      cells: [["=CONDOR.CREDIT(B5,B11:E11,B7,B24:B28)"]],
      style: "result",
      format: "0.00",
      spill: { rows: 5, columns: 1 },
    },
    {
      at: "D24",
      cells: evenly(24, 5).map((row) => [`=C${row}-B$18`]),
      style: "result",
      format: "+0.00;-0.00;0.00",
    },
    {
      at: "A30",
      cells: words(
        column(
          "Why they differ: VIX averages thirty days; the next session was quoted at about 0.7 of it, and puts above calls.",
          "Natural is what crossing every spread pays: the rest of the way to mid must be worked for.",
          "The quoted volatilities count calendar days, so the fourth line does too; its gap is inside the spread.",
        ),
      ),
      style: "note",
    },
    {
      at: "A34",
      cells: words([
        ["Quotes: SPXW of 2024-01-08, close of 2024-01-05, index points", null, null, null, null, null],
      ]),
      style: "heading",
    },
    { at: "A35", cells: words([["strike", "bid", "ask", "volatility", "right", null]]), style: "heading" },
    {
      at: "A36",
      cells: [...puts, ...calls].map(([strike]) => [strike as number]),
      style: "input",
      format: "#,##0",
    },
    {
      at: "B36",
      cells: [...puts, ...calls].map(([, bid, ask]) => [bid as number, ask as number]),
      style: "input",
      format: "0.00",
    },
    {
      at: "D36",
      cells: [...puts, ...calls].map(([, , , vol]) => [vol as number]),
      style: "input",
      format: "0.0%",
    },
    { at: "E36", cells: words([...puts.map(() => ["put"]), ...calls.map(() => ["call"])]), style: "unit" },
    {
      at: "A53",
      cells: words(
        column(
          "Source: Cboe delayed quotes, file stamped 2024-01-07 10:52 EST, as kept by phammings/SPX500-Gamma-Exposure-Calculator",
          "at 7a0f70f, modules/spx_quotedata.csv. VIX: Cboe close of the day, as kept by datasets/finance-vix at 6f56e27.",
        ),
      ),
      style: "note",
    },
  ],
};

import type { SheetContent } from "../../host/workbook";

/** The users' own screen: VIX 17.95, SPX 7,140, one trading day. */
const FIRST_SPOT = 6990;
const SPOT_STEP = 5;
const SPOTS = 61;
const FIRST_ROW = 40;
const LAST_ROW = FIRST_ROW + SPOTS - 1;

/** Profit or loss per condor at the settlement price in column A. */
function atExpiry(row: number): string {
  const settled = `A${row}`;
  return `=credit-MAX(0,shortPut-${settled})+MAX(0,longPut-${settled})-MAX(0,${settled}-shortCall)+MAX(0,${settled}-longCall)`;
}

export const today: SheetContent = {
  name: "Today",
  columnWidths: [26, 12, 16, 4, 30, 12, 12, 4, 14, 14],
  frozenRows: 2,
  names: {
    spot: "B5",
    vix: "B6",
    vol: "B7",
    timeLeft: "B8",
    longPut: "B9",
    shortPut: "B10",
    shortCall: "B11",
    longCall: "B12",
    equity: "B13",
    credit: "B17",
  },
  blocks: [
    { at: "A1", cells: [["What does today's condor pay, and what may it cost?"]], style: "title" },
    {
      at: "A2",
      cells: [
        [
          '="It pays "&TEXT(credit,"0.00")&" points, or $"&TEXT(100*credit,"0")&" a contract, if SPX settles from "&TEXT(B19,"#,##0.00")&" to "&TEXT(B20,"#,##0.00")&"; at worst it costs $"&TEXT(100*B18,"0")&"."',
        ],
      ],
      style: "answer",
    },
    { at: "A4", cells: [["Inputs", null, "unit"]], style: "heading" },
    {
      at: "A5",
      cells: [
        ["SPX"],
        ["VIX"],
        ["Volatility of the session"],
        ["Time to expiry"],
        ["Long put"],
        ["Short put"],
        ["Short call"],
        ["Long call"],
        ["Account"],
      ],
      style: "label",
    },
    { at: "B5", cells: [[7140], [17.95]], style: "input", format: "#,##0.00" },
    { at: "B7", cells: [[0.18]], style: "input", format: "0.0%" },
    { at: "B8", cells: [["1t"]], style: "input" },
    { at: "B9", cells: [[7005], [7015], [7265], [7275]], style: "input", format: "#,##0" },
    { at: "B13", cells: [[100000]], style: "input", format: "#,##0" },
    {
      at: "C5",
      cells: [
        ["points"],
        ["VIX points"],
        ["a year"],
        ['"1t": 1 trading day'],
        ["points"],
        ["points"],
        ["points"],
        ["points"],
        ["dollars"],
      ],
      style: "unit",
    },
    { at: "A16", cells: [["Ticket", null, "unit"]], style: "heading" },
    {
      at: "A17",
      cells: [["Credit"], ["Worst loss"], ["Lower break-even"], ["Upper break-even"]],
      style: "label",
    },
    {
      at: "B17",
      cells: [
        ["=1.09"],
        ["=CONDOR.MAXLOSS(B9:B12,credit)"],
        ['=CONDOR.BREAKEVEN(B9:B12,credit,,"lower")'],
        ['=CONDOR.BREAKEVEN(B9:B12,credit,,"upper")'],
      ],
      style: "result",
      format: "#,##0.00",
    },
    { at: "C17", cells: [["points"], ["points"], ["points"], ["points"]], style: "unit" },
    { at: "A39", cells: [["SPX at expiry", "at expiry"]], style: "heading" },
    {
      at: `A${FIRST_ROW}`,
      cells: Array.from({ length: SPOTS }, (_, index) => [FIRST_SPOT + SPOT_STEP * index]),
      style: "input",
      format: "#,##0",
    },
    {
      at: `B${FIRST_ROW}`,
      cells: Array.from({ length: SPOTS }, (_, index) => [atExpiry(FIRST_ROW + index)]),
      style: "result",
      format: "0.00",
    },
  ],
  charts: [
    {
      title: "Profit or loss of one condor, points",
      x: `A${FIRST_ROW}:A${LAST_ROW}`,
      series: [{ name: "at expiry", values: `B${FIRST_ROW}:B${LAST_ROW}` }],
      at: "E4",
      xTitle: "SPX",
      yTitle: "points",
    },
  ],
};

/** What must hold in an Excel that is to be trusted with our functions: one formula each, and what it must give. */
import type { SheetCell } from "../../host/workbook";

export interface Check {
  readonly what: string;
  readonly formula: string;
  /** null: either answer is right, and the sheet tells which this Excel gives. */
  readonly expected: SheetCell;
  readonly within?: number;
  /** What it means where it does not hold. */
  readonly otherwise: string;
}

const CONDOR = '"7005/7015/7265/7275"';
const LOSS = `CONDOR.MAXLOSS(${CONDOR},1.09)`;

/** Cells that the formulas read, to the right of the table. */
export const CHECK_CELLS: readonly (readonly [at: string, cells: readonly (readonly SheetCell[])[]])[] = [
  ["I6", [["strikes", 7005, 7015, 7265, 7275]]],
  ["I7", [["credit", 1.09]]],
  ["I8", [["left blank", null]]],
  ["I9", [["credits", 1, 2, 3]]],
  ["I10", [["one is bad", 1, -1, 3]]],
  ["I11", [["one is an error", 1, "=NA()", 3]]],
  ["I12", [["date", "=DATE(2026,11,20)"]]],
  ["I13", [["date as text", "2026-11-23"]]],
  ["I14", [["breadth constructive", true]]],
  ["I15", [["hedge held", null]]],
];

export const checks: readonly Check[] = [
  {
    what: "A function answers under its dotted name",
    formula: LOSS,
    expected: 8.91,
    otherwise: "#NAME?: the add-in is not loaded. Choose Home, Open Wingspan, then press Ctrl+Alt+F9.",
  },
  {
    what: "One answer works as a value in IF",
    formula: `IF(${LOSS}>8,"large","small")`,
    expected: "large",
    otherwise: "An answer of one cell is a range here: report it.",
  },
  {
    what: "One answer works in arithmetic",
    formula: `${LOSS}+1`,
    expected: 9.91,
    otherwise: "An answer of one cell is a range here: report it.",
  },
  {
    what: "One answer works in a text",
    formula: `"loss "&TEXT(${LOSS},"0.00")`,
    expected: "loss 8.91",
    otherwise: "Numbers are shown with another decimal mark: harmless if the number is right.",
  },
  {
    what: "One answer works as an index",
    formula: `INDEX(J9:L9,1,RISK.SIZE(300000,1%,8.91))`,
    expected: 3,
    otherwise: "An answer of one cell is a range here: report it.",
  },
  {
    what: "One function takes another's answer",
    formula: `RISK.SIZE(100000,1%,${LOSS})`,
    expected: 1,
    otherwise: "Nested calls arrive as something else: use cells in between.",
  },
  {
    what: "A range answer inside another function stays a range",
    formula: `SUM(CONDOR.MAXLOSS(${CONDOR},CONDOR.MAXLOSS(${CONDOR},J9:L9)-6))`,
    expected: 24,
    otherwise: "Only the first cell of an inner range arrives: let it spill and point at the cells.",
  },
  {
    what: "An omitted argument in the middle is left out",
    formula: `CONDOR.BREAKEVEN(${CONDOR},1.09,,"lower")`,
    expected: 7013.91,
    otherwise: "Omitted arguments arrive as something else: write the default.",
  },
  {
    what: "A blank cell as an optional argument is left out",
    formula: `CONDOR.BREAKEVEN(${CONDOR},1.09,J8,"lower")`,
    expected: 7013.91,
    otherwise: "Blank cells arrive as something else: do not point optional arguments at blank cells.",
  },
  {
    what: "As what a blank cell arrives (either is right)",
    formula: `IF(SUMPRODUCT(--ISERROR(REGIME.STATE(I14:J15)))>0,"0","null or empty")`,
    expected: null,
    otherwise: "Blank cells arrive in a third way: report it.",
  },
  {
    what: "A range of cells is an argument",
    formula: "CONDOR.MAXLOSS(J6:M6,J7)",
    expected: 8.91,
    otherwise: "Ranges arrive as something else: report it.",
  },
  {
    what: "A name is an argument",
    formula: `CONDOR.MAXLOSS(${CONDOR},checkCredit)`,
    expected: 8.91,
    otherwise: "Names of cells do not reach the add-in here: point at the cells.",
  },
  {
    what: "A row of values gives a row of answers",
    formula: `COLUMNS(CONDOR.MAXLOSS(${CONDOR},J9:L9))`,
    expected: 3,
    otherwise: "This Excel has no dynamic arrays: answers of several cells show their first.",
  },
  {
    what: "The answers of a row are right",
    formula: `SUM(CONDOR.MAXLOSS(${CONDOR},J9:L9))`,
    expected: 24,
    otherwise: "Answers are lost inside other functions: let them spill and add the cells.",
  },
  {
    what: "A bad value spoils its own cell only",
    formula: `COUNT(CONDOR.MAXLOSS(${CONDOR},J10:L10))`,
    expected: 2,
    otherwise: "An error inside a spill spoils the whole of it: keep bad rows out.",
  },
  {
    what: "An error cell spoils its own answer only",
    formula: `COUNT(CONDOR.MAXLOSS(${CONDOR},J11:L11))`,
    expected: 2,
    otherwise: "Error cells do not reach the add-in: keep them out of ranges.",
  },
  {
    what: "A bad argument is #VALUE!",
    formula: `ISERR(CONDOR.MAXLOSS(${CONDOR},-1))`,
    expected: true,
    otherwise: "Errors arrive as something else: report it.",
  },
  {
    what: "No answer is #N/A",
    formula: `ISNA(CONDOR.BREAKEVEN("7005/7015/7265/7365",15,,"lower"))`,
    expected: true,
    otherwise: "Errors arrive as something else: report it.",
  },
  {
    what: "IFERROR catches an error",
    formula: `IFERROR(CONDOR.MAXLOSS(${CONDOR},-1),"caught")`,
    expected: "caught",
    otherwise: "Errors arrive as texts: report it.",
  },
  {
    what: "Dates count from 1900",
    formula: "J12",
    expected: 46346,
    otherwise: 'This workbook counts from 1904: switch "Use 1904 date system" off before you use dates.',
  },
  {
    what: "A date cell is read",
    formula: "OPTION.DAYS(J12,46349)",
    expected: 3,
    otherwise: "Dates arrive as something else: write them as text, 2026-11-20.",
  },
  {
    what: "A date as text is read",
    formula: "OPTION.DAYS(J12,J13)",
    expected: 3,
    otherwise: "This Excel turned the text into another date: write dates as dates.",
  },
  {
    what: "TRUE in a cell is read",
    formula: "INDEX(REGIME.STATE(I14:J14),1,2)",
    expected: true,
    otherwise: "Booleans arrive as something else: report it.",
  },
  {
    what: "A text that writes a number is read",
    formula: `CONDOR.MAXLOSS(${CONDOR},"1.09")`,
    expected: 8.91,
    otherwise: "Report it with the decimal mark of this machine.",
  },
  {
    what: "An array constant is read",
    formula: `SUM(CONDOR.MAXLOSS(${CONDOR},{1;2;3}))`,
    expected: 24,
    otherwise: "Array constants arrive as something else: use cells.",
  },
  {
    what: "10,000 cases in one call",
    formula: "SUM(VALUE.CAPM(0.01,ROW($N$1:$N$100)/100,TRANSPOSE(ROW($N$1:$N$100))/1000))",
    expected: 355.025,
    otherwise: "Large answers do not fit: ask for fewer rows at a time.",
  },
  {
    what: "The same call gives the same answer",
    formula: `CONDOR.CREDIT(7140,${CONDOR},"1t",0.18)=CONDOR.CREDIT(7140,${CONDOR},"1t",0.18)`,
    expected: true,
    otherwise: "Report it: no function of ours may do that.",
  },
];

/** What only eyes can tell. */
export const looks: readonly (readonly [what: string, see: string])[] = [
  ["The message of an error shows on hover", "Rest on the #VALUE! in J17: it speaks of the credit"],
  ["A chart follows its cells", "The line to the right falls; change J7, and it moves"],
  [
    "Words are offered while an argument is typed",
    'Type =RISK.RULES( in J18: a list with "seed" and "fixed" drops down (older versions of Excel show none)',
  ],
  [
    "Numbers carry their formats (switched on in the pane's view Check)",
    'Type =CONDOR.MAXLOSS(J6:M6,J7) in J18: with the switch on it reads 8.91, and =RISK.RULES("fixed") a column of 1.0 %',
  ],
  ["Autocomplete knows the family", "Type =CONDOR. in J18: the functions are listed"],
];

/** What must hold in an Excel that is to be trusted with our functions: one formula each, and what it must give. */
import { words } from "../../host/words";
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
  ["I6", [[words`strikes`, 7005, 7015, 7265, 7275]]],
  ["I7", [[words`credit`, 1.09]]],
  ["I8", [[words`left blank`, null]]],
  ["I9", [[words`credits`, 1, 2, 3]]],
  ["I10", [[words`one is bad`, 1, -1, 3]]],
  ["I11", [[words`one is an error`, 1, "=NA()", 3]]],
  ["I12", [[words`date`, "=DATE(2026,11,20)"]]],
  ["I13", [[words`date as text`, "2026-11-23"]]],
  ["I14", [["breadth constructive", true]]],
  ["I15", [["hedge held", null]]],
];

export const checks: readonly Check[] = [
  {
    what: words`A function answers under its dotted name`,
    formula: LOSS,
    expected: 8.91,
    otherwise: words`#NAME?: the add-in is not loaded. Choose Home, Open Wingspan, then press Ctrl+Alt+F9.`,
  },
  {
    what: words`One answer works as a value in IF`,
    formula: `IF(${LOSS}>8,"large","small")`,
    expected: "large",
    otherwise: words`An answer of one cell is a range here: report it.`,
  },
  {
    what: words`One answer works in arithmetic`,
    formula: `${LOSS}+1`,
    expected: 9.91,
    otherwise: words`An answer of one cell is a range here: report it.`,
  },
  {
    what: words`One answer works in a text`,
    formula: `"loss "&TEXT(${LOSS},"0.00")`,
    expected: "loss 8.91",
    otherwise: words`Numbers are shown with another decimal mark: harmless if the number is right.`,
  },
  {
    what: words`One answer works as an index`,
    formula: `INDEX(J9:L9,1,RISK.SIZE(300000,1%,8.91))`,
    expected: 3,
    otherwise: words`An answer of one cell is a range here: report it.`,
  },
  {
    what: words`One function takes another's answer`,
    formula: `RISK.SIZE(100000,1%,${LOSS})`,
    expected: 1,
    otherwise: words`Nested calls arrive as something else: use cells in between.`,
  },
  {
    what: words`A range answer inside another function stays a range`,
    formula: `SUM(CONDOR.MAXLOSS(${CONDOR},CONDOR.MAXLOSS(${CONDOR},J9:L9)-6))`,
    expected: 24,
    otherwise: words`Only the first cell of an inner range arrives: let it spill and point at the cells.`,
  },
  {
    what: words`An omitted argument in the middle is left out`,
    formula: `CONDOR.BREAKEVEN(${CONDOR},1.09,,"lower")`,
    expected: 7013.91,
    otherwise: words`Omitted arguments arrive as something else: write the default.`,
  },
  {
    what: words`A blank cell as an optional argument is left out`,
    formula: `CONDOR.BREAKEVEN(${CONDOR},1.09,J8,"lower")`,
    expected: 7013.91,
    otherwise: words`Blank cells arrive as something else: do not point optional arguments at blank cells.`,
  },
  {
    what: words`As what a blank cell arrives (either is right)`,
    formula: 'IF(SUMPRODUCT(--ISERROR(REGIME.STATE(I14:J15)))>0,"0","null or empty")',
    expected: null,
    otherwise: words`Blank cells arrive in a third way: report it.`,
  },
  {
    what: words`A range of cells is an argument`,
    formula: "CONDOR.MAXLOSS(J6:M6,J7)",
    expected: 8.91,
    otherwise: words`Ranges arrive as something else: report it.`,
  },
  {
    what: words`A name is an argument`,
    formula: `CONDOR.MAXLOSS(${CONDOR},checkCredit)`,
    expected: 8.91,
    otherwise: words`Names of cells do not reach the add-in here: point at the cells.`,
  },
  {
    what: words`A row of values gives a row of answers`,
    formula: `COLUMNS(CONDOR.MAXLOSS(${CONDOR},J9:L9))`,
    expected: 3,
    otherwise: words`This Excel has no dynamic arrays: answers of several cells show their first.`,
  },
  {
    what: words`The answers of a row are right`,
    formula: `SUM(CONDOR.MAXLOSS(${CONDOR},J9:L9))`,
    expected: 24,
    otherwise: words`Answers are lost inside other functions: let them spill and add the cells.`,
  },
  {
    what: words`A bad value spoils its own cell only`,
    formula: `COUNT(CONDOR.MAXLOSS(${CONDOR},J10:L10))`,
    expected: 2,
    otherwise: words`An error inside a spill spoils the whole of it: keep bad rows out.`,
  },
  {
    what: words`An error cell spoils its own answer only`,
    formula: `COUNT(CONDOR.MAXLOSS(${CONDOR},J11:L11))`,
    expected: 2,
    otherwise: words`Error cells do not reach the add-in: keep them out of ranges.`,
  },
  {
    what: words`A bad argument is #VALUE!`,
    formula: `ISERR(CONDOR.MAXLOSS(${CONDOR},-1))`,
    expected: true,
    otherwise: words`Errors arrive as something else: report it.`,
  },
  {
    what: words`No answer is #N/A`,
    formula: `ISNA(CONDOR.BREAKEVEN("7005/7015/7265/7365",15,,"lower"))`,
    expected: true,
    otherwise: words`Errors arrive as something else: report it.`,
  },
  {
    what: words`IFERROR catches an error`,
    formula: `IFERROR(CONDOR.MAXLOSS(${CONDOR},-1),"caught")`,
    expected: "caught",
    otherwise: words`Errors arrive as texts: report it.`,
  },
  {
    what: words`Dates count from 1900`,
    formula: "J12",
    expected: 46346,
    otherwise: words`This workbook counts from 1904: switch "Use 1904 date system" off before you use dates.`,
  },
  {
    what: words`A date cell is read`,
    formula: "OPTION.DAYS(J12,46349)",
    expected: 3,
    otherwise: words`Dates arrive as something else: write them as text, 2026-11-20.`,
  },
  {
    what: words`A date as text is read`,
    formula: "OPTION.DAYS(J12,J13)",
    expected: 3,
    otherwise: words`This Excel turned the text into another date: write dates as dates.`,
  },
  {
    what: words`TRUE in a cell is read`,
    formula: "INDEX(REGIME.STATE(I14:J14),1,2)",
    expected: true,
    otherwise: words`Booleans arrive as something else: report it.`,
  },
  {
    what: words`A text that writes a number is read`,
    formula: `CONDOR.MAXLOSS(${CONDOR},"1.09")`,
    expected: 8.91,
    otherwise: words`Report it with the decimal mark of this machine.`,
  },
  {
    what: words`An array constant is read`,
    formula: `SUM(CONDOR.MAXLOSS(${CONDOR},{1;2;3}))`,
    expected: 24,
    otherwise: words`Array constants arrive as something else: use cells.`,
  },
  {
    what: words`10,000 cases in one call`,
    formula: "SUM(VALUE.CAPM(0.01,ROW($N$1:$N$100)/100,TRANSPOSE(ROW($N$1:$N$100))/1000))",
    expected: 355.025,
    otherwise: words`Large answers do not fit: ask for fewer rows at a time.`,
  },
  {
    what: words`The same call gives the same answer`,
    formula: `CONDOR.CREDIT(7140,${CONDOR},"1t",0.18)=CONDOR.CREDIT(7140,${CONDOR},"1t",0.18)`,
    expected: true,
    otherwise: words`Report it: no function of ours may do that.`,
  },
];

/** What only eyes can tell. */
export const looks: readonly (readonly [what: string, see: string])[] = words([
  ["The message of an error shows on hover", "Rest on the #VALUE! in J17: it speaks of the credit"],
  ["A chart follows its cells", "The line to the right falls; change J7, and it moves"],
  [
    "Words are offered while an argument is typed",
    'Type =RISK.RULES( in J18: a list with "seed" and "fixed" drops down (older versions of Excel show none)',
  ],
  [
    "Numbers carry their formats (switched on in the pane's view Check)",
    'Type =CONDOR.MAXLOSS(J6:M6,J7) in J18: with the switch on it reads 8.91, and =RISK.RULES("fixed") a column of 1.0\u00a0%',
  ],
  ["Autocomplete knows the family", "Type =CONDOR. in J18: the functions are listed"],
]);

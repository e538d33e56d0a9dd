/** Evidence that contradicts itself is refused by both rows and both readings, whatever table it stands in. */
import { CellError, type RawArgument } from "../../../src/functions/cells";
import { call } from "../../support/call";

const rows = (text: string) => text.split("\n").map((line) => line.split(";"));
const BOOK = "expiry;long put;short put;short call;long call;contracts;credit\n";
const JOURNAL = "date;expiry;strikes;contracts;credit;close;settlement;fees\n";
const CHAIN = "strike;expiry;type;bid;ask\n";
const TRADES = "Date;Symbol;Quantity;Price\n";
const LEGS = "6600;6610;6800;6810";
const CONDOR = "6550/6560/6800/6810;1;1.15;;6700;0";
const CURVE = [
  [30, 18],
  [60, 19],
];
type Call = [what: string, id: string, ...given: RawArgument[]];

const refusal = (id: string, given: readonly RawArgument[]) => {
  const found = call(id, ...given);
  return found instanceof CellError ? found.message : "answered";
};

test.each<Call>([
  [
    "a history",
    "SCENARIO.REPLAY",
    rows("date;SPX;VIX\n13/01/2026;6800;13\n01/14/2026;6800;14"),
    call("SCENARIO.PLAN") as RawArgument,
    0.9,
  ],
  ["closes", "REGIME.RSI", rows("date;close\n13/01/2026;6800\n01/14/2026;6801"), 2],
  [
    "a chain",
    "CHAIN.CREDIT",
    rows(`${CHAIN}6600;13/01/2026;put;5.1;5.3\n6650;01/14/2026;put;5.1;5.3`),
    "2026-01-13",
    "6600/6650/6700/6750",
  ],
  [
    "a book",
    "CONDOR.BOOK",
    rows(`${BOOK}13/01/2026;${LEGS};1;1.1\n01/14/2026;${LEGS};1;1.1`),
    6700,
    0.15,
    "2026-01-12",
  ],
  [
    "a curve",
    "ALVH.CURVE",
    rows("expiry;future\n13/01/2026;18\n01/14/2026;19\n15/04/2026;20"),
    30,
    "2026-01-02",
  ],
  [
    "holdings",
    "ALVH.BOOK",
    rows(
      "instrument;expiry;strike;contracts;paid;layer\ncall;13/01/2026;20;1;1.5;1\ncall;01/14/2026;20;1;1.5;2",
    ),
    "2026-01-02",
    CURVE,
    0.9,
  ],
  [
    "a journal",
    "RISK.JOURNAL",
    rows(`${JOURNAL}13/01/2026;16/01/2026;${CONDOR}\n01/14/2026;16/01/2026;${CONDOR}`),
  ],
  [
    "a broker's rows",
    "CONDOR.POSITIONS",
    rows(`${TRADES}13/01/2026;SPXW260325P6550;2;1.5\n01/14/2026;SPXW260325P6550;2;1.5`),
  ],
  ["events", "REGIME.EVENT", "2026-01-12", rows("date;event\n13/01/2026;CPI\n01/14/2026;FOMC")],
])("both orders of day and month in %s", (_, id, ...given) => {
  expect(refusal(id, given)).toMatch(
    /row 2 "13\/01\/2026" has the day first \(2026-01-13\), row 3 "01\/14\/2026" has the month first \(2026-01-14\)/,
  );
});

test.each<Call>([
  [
    "a history",
    "SCENARIO.REPLAY",
    rows("date;SPX;VIX\n2026-01-13;6.800,5;13\n2026-01-14;6,800.5;14"),
    call("SCENARIO.PLAN") as RawArgument,
    0.9,
  ],
  ["closes", "REGIME.RSI", rows("date;close\n2026-01-13;6.800,5\n2026-01-14;6,800.5"), 2],
  [
    "a chain",
    "CHAIN.CREDIT",
    rows(`${CHAIN}6.800,5;2026-01-13;put;5;6\n6,800.5;2026-01-13;put;5;6`),
    "2026-01-13",
    "6600/6650/6700/6750",
  ],
  [
    "a book",
    "CONDOR.BOOK",
    rows(`${BOOK}2026-01-13;6.800,5;${LEGS.slice(5)};1;1\n2026-01-14;6,800.5;${LEGS.slice(5)};1;1`),
    6700,
    0.15,
    "2026-01-12",
  ],
  ["a curve", "ALVH.CURVE", rows("days;future\n30;6.800,5\n60;6,800.5"), 45],
  [
    "a journal",
    "RISK.JOURNAL",
    rows(
      `${JOURNAL}2026-01-13;2026-01-13;6550/6560/6800/6810;1;1;;6.800,5;0\n2026-01-14;2026-01-14;6550/6560/6800/6810;1;1;;6,800.5;0`,
    ),
  ],
  [
    "a broker's rows",
    "CONDOR.POSITIONS",
    rows(`${TRADES}2026-01-13;SPXW260325P6550;1;6.800,5\n2026-01-14;SPXW260325P6550;2;6,800.5`),
  ],
])("both decimal marks in %s", (_, id, ...given) => {
  expect(refusal(id, given)).toContain(
    'row 3 "6,800.5" has its decimals behind a point, row 2 "6.800,5" behind a comma',
  );
});

test("two columns of expiries that tell other days are refused under any of their words", () => {
  const twice = rows("strike;expiry;expiration;type;bid;ask\n6600;2026-01-16;2026-01-23;put;5.1;5.3");
  expect(refusal("CHAIN.CREDIT", [twice, "2026-01-16", "6600/6650/6700/6750"])).toMatch(
    /row 2: "expiry" .*2026-01-16.*, "expiration" .*2026-01-23.*: the expiry stands twice, leave one of its columns/,
  );
});

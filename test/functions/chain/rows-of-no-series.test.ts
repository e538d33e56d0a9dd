import { CellError, type RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const message = (found: unknown) => (found instanceof CellError ? found.message : String(found));
const STRIKES = [4600, 4650, 4700, 4750, 4800];
const HEADINGS = ["strike", "expiry", "type", "bid", "ask"];
/** Pairs around 4700, the quotes of one day. */
const rowsOf = (expiry: RawCell): RawCell[][] =>
  STRIKES.flatMap((strike) => [
    [strike, expiry, "call", Math.max(4700 - strike, 0) + 20, Math.max(4700 - strike, 0) + 20.4],
    [strike, expiry, "put", Math.max(strike - 4700, 0) + 20, Math.max(strike - 4700, 0) + 20.4],
  ]);
const chain = (...expiries: RawCell[]) => [HEADINGS, ...expiries.flatMap(rowsOf)];
const check = (rows: RawCell[][], asOf: RawCell, what: string) =>
  call("CHAIN.CHECK", rows, asOf, null, null, null, null, null, what);

describe("an expiry on a day without a session", () => {
  test.each([
    ["2024-01-15", "2024-01-05", "2024-01-16"],
    ["2024-12-25", "2024-12-05", "2024-12-24"],
    ["2024-01-13", "2024-01-05", "2024-01-12"],
    ["2024-01-20", "2024-01-05", "2024-01-19"],
    ["2024-07-04", "2024-06-05", "2024-07-03"],
  ])("%s is refused with %s's right date, and named beside others", (closed, asOf, right) => {
    expect(message(call("CHAIN.FORWARD", chain(closed), asOf, closed))).toMatch(
      new RegExp(`row 2: the expiry must be a session, got ${closed}, .*expire on ${right}`),
    );
    const mixed = chain(right, closed);
    expect(check(mixed, asOf, "unread")).toBe(10);
    expect(message(check(mixed, asOf, "verdict"))).toBe("10 unread");
  });

  test.each([
    [["2012-01-21", "2012-02-18"], "2012-01-05"],
    [["2012-01-21"], "2012-01-05"],
    // Leaps of old went by their Saturdays: quoted in 2014, dated 19 December 2015.
    [["2014-12-20", "2015-01-17"], "2014-11-05"],
  ])("%j is a monthly series of old", (expiries, asOf) => {
    expect(check(chain(...expiries), asOf, "unread")).toBe(0);
    expect(check(chain(...expiries), asOf, "verdict")).toBe("ok");
    // On Friday at the open or the close: never a day later.
    const rows = call("CHAIN.CHECK", chain("2012-01-21"), "2012-01-05") as RawCell[][];
    expect(rows[2]?.[2]).toBe(15);
  });

  test("leaps went by their Saturdays while they were quoted", () => {
    const rows = [[...HEADINGS, "quote date"], ...rowsOf("2015-12-19").map((row) => [...row, "2014-11-05"])];
    expect(check(rows, null, "unread")).toBe(0);
  });
});

test.each<[string, RawCell]>([
  ["of a workbook that counts from 1904", 43834],
  ["a lifetime early", "01/05/1934"],
  ["ten years early", "2014-01-06"],
])("asOf %s is refused", (_, asOf) => {
  expect(message(call("CHAIN.FORWARD", chain("2024-01-12"), asOf, "2024-01-12"))).toMatch(
    /asOf \(Excel date\): must lie within four years of the nearest expiry \(2024-01-12\), got/,
  );
  expect(message(call("CHAIN.CHECK", chain("2024-01-12"), asOf))).toMatch(/counts from 1904 add 1462/);
  // Leaps beside a nearer expiry are what they are.
  expect(check(chain("2024-01-12", "2029-12-21"), "2024-01-05", "unread")).toBe(0);
});

test("a row whose symbol contradicts its columns is named", () => {
  const columns = (symbol: string, type: string, expiry: string): RawCell[] => [
    symbol,
    4700,
    expiry,
    type,
    20,
    20.4,
  ];
  const rows = (...all: RawCell[][]) => [["symbol", ...HEADINGS], ...all];
  const call4700 = "SPXW240112C04700000";
  const good = columns(call4700, "call", "2024-01-12");
  expect(check(rows(good), "2024-01-05", "unread")).toBe(0);
  for (const bad of [columns(call4700, "put", "2024-01-12"), columns(call4700, "call", "2024-01-19")])
    expect(check(rows(good, bad), "2024-01-05", "unread")).toBe(1);
  expect(
    message(call("CHAIN.FORWARD", rows(columns(call4700, "put", "2024-01-12")), "2024-01-05", "2024-01-12")),
  ).toMatch(/row 2: .*"SPXW240112C04700000" is a call of 2024-01-12, its columns say put, 2024-01-12/);
  // A monthly symbol of old names the Saturday, and a last day of trading is the day before.
  expect(check(rows(columns("SPX120121C04700000", "call", "2012-01-20")), "2012-01-05", "unread")).toBe(0);
  expect(check(rows(columns("SPX240119C04700000", "call", "2024-01-18")), "2024-01-05", "unread")).toBe(0);
});

test.each<[string, RawCell, number]>([
  // By hand: from the close of Friday 5 January to 9:30 and to 16:00 of Friday 19 January.
  ["1", 1, 14 - 6.5 / 24],
  ["am", "AM", 14 - 6.5 / 24],
  ["0", 0, 14],
  ["nothing", null, 14],
])("am_settlement of %s without a root tells the settlement", (_, settles, days) => {
  const rows = [[...HEADINGS, "am_settlement"], ...rowsOf("2024-01-19").map((row) => [...row, settles])];
  const found = call("CHAIN.CHECK", rows, "2024-01-05") as RawCell[][];
  expect(found[2]?.[2]).toBeCloseTo(days, 6);
});

test.each([
  ["Bloomberg", ["Security", "OPT_STRIKE_PX", "OPT_EXPIRE_DT", "OPT_PUT_CALL", "PX_BID", "PX_ASK"]],
  ["Refinitiv", ["Name", "STRIKE_PRC", "EXPR_DATE", "PUTCALLIND", "CF_BID", "CF_ASK"]],
  ["German", ["Name", "Basispreis", "Fälligkeit", "Typ", "Geldkurs", "Briefkurs"]],
])("headings of %s are read", (_, headings) => {
  const rows = [headings, ...rowsOf("2024-01-12").map((row) => ["SPXW", ...row])];
  expect(check(rows, "2024-01-05", "verdict")).toBe("ok");
});

/** One week as brokers write it: the same condors, endings and cents, whatever the file looks like. */
import { isoDate } from "../../../src/engine/calendar/iso-date";
import { fieldsApart } from "../../../src/functions/reading/separated";
import { brokerWeeks } from "../../support/broker-weeks";
import { condorsOf, rowsTold } from "../../support/positions-found";

type Name = keyof typeof brokerWeeks;

const KEPT = [6450, 6460, 6900, 6910];
const dayOf = (serial: unknown) => isoDate(Math.floor(Number(serial)));
const strikesOf = (row: Record<string, unknown>) =>
  ["long put", "short put", "short call", "long call"].map((leg) => row[leg]);

describe.each(Object.keys(brokerWeeks) as Name[])("%s", (name) => {
  const rows = fieldsApart(brokerWeeks[name], ",");
  const { found, total } = condorsOf(rows);
  const of = (kind: string) => found.filter((row) => row.kind === kind);

  test("three condors are carried out of the week, each sold at 1.00", () => {
    const held = of("condor");
    expect(held.reduce((sum, { contracts }) => sum + Number(contracts), 0)).toBe(3);
    expect(held.reduce((sum, { cash }) => sum + Number(cash), 0)).toBeCloseTo(300, 8);
    // Twelve legs at half a dollar.
    expect(held.reduce((sum, { fees }) => sum + Number(fees), 0)).toBeCloseTo(6, 8);
    for (const row of held) {
      expect(strikesOf(row)).toEqual(KEPT);
      expect(row).toMatchObject({ credit: 1, root: "SPXW" });
      expect(dayOf(row.opened)).toBe("2026-03-19");
    }
  });

  test("two condors ended at 5.00 and one at 0.35, with the days and causes of their ends", () => {
    const ends = of("closed condor").map((row) => ({
      ...{ strikes: strikesOf(row).join("/"), contracts: row.contracts, credit: row.credit },
      ...{ close: row.close, closed: dayOf(row.closed), fees: row.fees, cash: row.cash },
    }));
    expect(ends).toEqual([
      {
        ...{ strikes: "6550/6560/6800/6810", contracts: 2, credit: 1.15, close: 5, closed: "2026-03-18" },
        // 230 received, 1,000 paid at the settlement; eight contracts were charged.
        ...{ fees: 4, cash: -770 },
      },
      {
        ...{ strikes: "6500/6510/6850/6860", contracts: 1, credit: 1, close: 0.35, closed: "2026-03-20" },
        ...{ fees: 4, cash: 65 },
      },
    ]);
    expect(of("closed condor").map(({ exit }) => exit)).toEqual([
      expect.stringMatching(/^(?:assigned, expired|expired, settled)$/),
      "closed",
    ]);
  });

  test("what was carried into the week and bought back costs 10 dollars and makes no condor", () => {
    const carried = found.filter(({ "long put": long, "short put": short }) =>
      [long, short].some((strike) => strike === 6400 || strike === 6410),
    );
    expect(carried.reduce((sum, { cash }) => sum + Number(cash), 0)).toBeCloseTo(-10, 8);
    // Where the broker says no word of opening and closing it reads as a bought spread.
    expect(carried.map(({ kind }) => kind)).toEqual(
      name.startsWith("OCC") ? ["put vertical"] : ["orphan", "orphan"],
    );
  });

  test("fees and interest of their own rows stand in rows of their own; all cash and fees are the week's", () => {
    const [fee] = of("fee");
    expect(fee).toMatchObject({ cash: "", fees: 0.42 });
    // 230 - 1,000 + 100 - 35 + 300 - 10, the fee apart; thirty contracts at half a dollar and .42.
    const interest = name.startsWith("OCC") ? 0 : 3.21;
    expect(of("cash").map(({ cash }) => cash)).toEqual(interest === 0 ? [] : [interest]);
    expect(total.cash).toBeCloseTo(-415 + interest, 8);
    expect(total.fees).toBeCloseTo(15.42, 8);
  });

  test("every row of a trade, fee or interest is told", () => {
    const isTold = (line: string) =>
      /SPXW?.*\d|fee|interest/i.test(line) && !/total|header|description/i.test(line);
    const every = rows.flatMap((cells, at) => (isTold(cells.join(",")) ? [at + 1] : []));
    expect(rowsTold(found)).toEqual(expect.arrayContaining(every));
    expect(every.length).toBeGreaterThan(25);
  });
});

test("a fill told twice and one corrected count once, at the corrected price", () => {
  const { found } = condorsOf(fieldsApart(brokerWeeks["OCC symbols, quantity, price"], ","));
  expect(found.filter(({ kind }) => kind === "correction").map(({ note }) => note)).toEqual([
    "the fill E9 stands in row 11 at 1.1, here at 1.15, corrected: counted once",
    "the fill E10 stands in row 12 already: counted once",
  ]);
});

test("one number with two quantities counts both, and says so", () => {
  const { found, total } = condorsOf([
    ["Symbol", "Quantity", "Price", "TradeID"],
    ["SPXW  260325P06550000", 3, 1.5, "E1"],
    ["SPXW  260325P06560000", -2, 2.1, "E2"],
    ["SPXW  260325P06560000", -1, 2.1, "E2"],
  ]);
  expect(found[0]).toMatchObject({ kind: "put vertical", contracts: 3 });
  expect(total.note).toContain("the fill E2 stands in rows 3 and 4 with two quantities: both counted");
});

test("a roll told only in the cash balance closes what the rows never opened, and opens the other side", () => {
  const roll = "SOLD -1 VERT ROLL SPXW 100 (Weeklys) 16 NOV 26/13 NOV 26 6680/6670/6700/6690 PUT @.25";
  const { found, total } = condorsOf([
    ["DATE", "TIME", "TYPE", "REF #", "DESCRIPTION", "Misc Fees", "Commissions & Fees", "AMOUNT", "BALANCE"],
    ["11/12/26", "09:40:22", "TRD", "1", roll, -0.52, -1.5, 25, 1025],
  ]);
  expect(found.map(({ kind, note }) => [kind, note])).toEqual([
    ["put vertical", ""],
    ["orphan", "closes a put that the rows never open"],
    ["orphan", "closes a put that the rows never open"],
  ]);
  expect([total.cash, total.fees]).toEqual([25, 2.02]);
});

import { CellError, type RawArgument } from "../../src/functions/cells";
import { call, callBy, definitionOf } from "../support/call";
import { excelDate } from "../support/excel-date";

const NOW = "2026-11-16";
const curve = [
  ["expiry", "future"],
  [excelDate("2026-12-16"), 18.6],
  [excelDate("2027-01-20"), 19.2],
];

// The same question with the dates as texts and as numbers.
const questions: readonly {
  id: string;
  asked: (date: (iso: string) => string | number) => Record<string, RawArgument>;
}[] = [
  {
    id: "OPTION.DAYS",
    asked: (date) => ({
      asOf: date(NOW),
      expiry: date("2026-12-16"),
      holidays: [[date("2026-12-01")]],
      basis: "trading",
    }),
  },
  { id: "ALVH.EXPIRY", asked: (date) => ({ asOf: date(NOW), days: 30 }) },
  { id: "ALVH.CURVE", asked: (date) => ({ curve, days: 40, asOf: date(NOW) }) },
  {
    id: "ALVH.BOOK",
    asked: (date) => ({
      holdings: [["call", date("2026-12-16"), 19, 4, 1.72, 1]],
      curve,
      volOfVol: 0.93,
      asOf: date(NOW),
      return: "value",
    }),
  },
  {
    id: "CONDOR.BOOK",
    asked: (date) => ({
      positions: [[date("2026-11-17"), 7005, 7015, 7265, 7275, 2, 1.09]],
      spot: 7140,
      vol: 0.18,
      asOf: date(NOW),
      return: "P/L",
    }),
  },
  {
    id: "REGIME.EVENT",
    asked: (date) => ({
      asOf: date(NOW),
      calendar: [
        [date("2026-12-09"), "FOMC"],
        [date("2026-12-10"), "CPI"],
      ],
      expiry: date("2026-12-11"),
      return: "events before expiry",
    }),
  },
  {
    id: "REGIME.EVENT",
    asked: (date) => ({
      asOf: date(NOW),
      calendar: [["FOMC statement", date("2026-12-09")]],
      return: "hours to event",
    }),
  },
];

test.each(questions)("$id takes dates as texts", ({ id, asked }) => {
  const asNumbers = callBy(definitionOf(id), asked(excelDate));
  expect(asNumbers).not.toBeInstanceOf(CellError);
  expect(
    callBy(
      definitionOf(id),
      asked((iso) => iso),
    ),
  ).toEqual(asNumbers);
  expect(
    callBy(
      definitionOf(id),
      asked((iso) => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`),
    ),
  ).toEqual(asNumbers);
});

test("a text of a calendar that says neither event nor date is still skipped or refused by row", () => {
  const calendar = [
    ["2026-11-30", "Chicago PMI"],
    ["Retail sales", "2026-12-08"],
    ["FOMC", "2026-12-09"],
  ];
  expect(call("REGIME.EVENT", NOW, calendar, null, "event")).toBe("FOMC");
  expect(call("REGIME.EVENT", NOW, [...calendar, ["soon", "CPI"]])).toMatchObject({
    message: expect.stringMatching(/row 4 column 1: must be .* got the text "soon"/),
  });
});

/** Files as they come, imported, and read by the functions from the sheet that the import writes. */
import { alvhCurve } from "../../../src/functions/alvh/curve.fn";
import { CellError, type RawArgument, type Result } from "../../../src/functions/cells";
import { chainCredit } from "../../../src/functions/chain/credit.fn";
import { condorBook } from "../../../src/functions/condor/book.fn";
import { regimeHv } from "../../../src/functions/regime/hv.fn";
import { scenarioPlan } from "../../../src/functions/scenario/plan.fn";
import { scenarioReplay } from "../../../src/functions/scenario/replay.fn";
import { fileTable, MOST_ROWS, readTable } from "../../../src/taskpane/data/file-table";
import type { Proposal } from "../../../src/taskpane/data/proposal";
import { proposalOf } from "../../../src/taskpane/data/propose";
import { ask } from "../../../src/taskpane/plan/worksheet";
import { excelDate } from "../../support/excel-date";
import {
  CREDIT_AT_MID,
  chains,
  condors,
  curveOfDay,
  europeanChain,
  ownHistory,
  settlementCurve,
  spxBars,
  spxHistories,
  spxHistory,
  thinkorswim,
  vixclsHistory,
  vixHistory,
} from "../../support/import-files";

interface TextFile {
  readonly name: string;
  readonly text: string;
}
const answerTo = (...files: readonly TextFile[]) =>
  proposalOf(files.map(({ name, text }) => readTable(fileTable(name, text))));
/** What the import proposes; a chain that does not say when it was quoted gets the time that its user gives. */
function imported(...files: readonly TextFile[]): Proposal {
  const reads = files.map(({ name, text }) => readTable(fileTable(name, text)));
  const ofChain = { quotedAt: excelDate("2024-01-05") + 15.75 / 24 };
  const found = proposalOf(
    reads.map((read) =>
      "asks" in read && read.asks === "quotedAt" ? readTable(read.file, { ofChain }) : read,
    ),
  );
  if ("why" in found) throw new Error(found.why);
  return found;
}
function refusal(...files: readonly TextFile[]): string {
  const found = answerTo(...files);
  return "why" in found ? found.why : `understood: ${found.title}`;
}
const cells = (proposal: Proposal) => proposal.table.rows as RawArgument;
const said = (result: Result) => (result instanceof CellError ? result.message : result);

const CONDOR = "4550/4575/4775/4800";
const credit = (proposal: Proposal, expiry: string, root?: string) =>
  said(
    ask(chainCredit, {
      chain: cells(proposal),
      expiry,
      strikes: CONDOR,
      fill: "mid",
      ...(root !== undefined && { root }),
    }),
  );

describe("a chain", () => {
  it.each(chains.map((file) => [file.name, file] as const))(
    "as %s has the credit of its quotes",
    (_, file) => {
      const proposal = imported(file);
      expect([proposal.title, proposal.warning]).toEqual([`${file.name} is an option chain`, undefined]);
      expect(proposal.rows).toBe(file.name === "orats_strikes.csv" ? 5 : 10);
      expect(credit(proposal, "2024-01-12")).toBeCloseTo(CREDIT_AT_MID, 10);
    },
  );

  it("of two sections of one day keeps their roots apart", () => {
    const proposal = imported(thinkorswim);
    expect(credit(proposal, "2024-01-19", "SPXW")).toBeCloseTo(CREDIT_AT_MID, 10);
    expect(credit(proposal, "2024-01-19", "SPX")).toBeCloseTo(CREDIT_AT_MID - 0.05, 10);
  });

  it("gets a column for the expiry and the day that only the name of its file tells", () => {
    const { table, facts } = imported(chains[0]);
    const [headings = [], first = []] = table.rows;
    expect(first[headings.indexOf("expiry")]).toBe(excelDate("2024-01-12"));
    expect(Math.floor(Number(first[headings.indexOf("quote datetime")]))).toBe(excelDate("2024-01-05"));
    expect(facts).toContainEqual(["Expiry", "2024-01-12"]);
  });

  it("of commas as decimals has prices of cents, never of hundreds", () => {
    // 0.25 - 0.15 + 0.55 - 0.35, each the middle of its bid and ask.
    const found = ask(chainCredit, {
      chain: cells(imported(europeanChain)),
      expiry: "2026-04-21",
      strikes: "22/24/30/32",
    });
    expect(said(found)).toBeCloseTo(0.3, 10);
  });

  it("is told with the verdict of CHAIN.CHECK", () => {
    expect(imported(thinkorswim).facts).toContainEqual([
      "CHAIN.CHECK",
      expect.stringMatching(/under two roots/),
    ]);
  });
});

describe("a history of SPX beside one of VIX", () => {
  const replay = (history: RawArgument) =>
    said(
      ask(scenarioReplay, {
        history,
        plan: ask(scenarioPlan, {}) as RawArgument,
        ivRatio: 0.9,
        return: "end equity",
      }),
    );
  const CLOSES = [
    [excelDate("2024-01-02"), 4740, 13.2],
    [excelDate("2024-01-03"), 4705, 14],
    [excelDate("2024-01-04"), 4690, 14.1],
    [excelDate("2024-01-05"), 4698, 13.4],
  ];

  it.each([
    ...spxHistories.map((file) => [file.name, file, vixHistory] as const),
    ["VIXCLS.csv", spxHistory, vixclsHistory] as const,
  ])("as %s is joined to it by date", (_, spx, vix) => {
    const proposal = imported(spx, vix);
    const { rows } = proposal.table;
    expect(rows[0]?.slice(0, 3)).toEqual(["date", "SPX", "VIX"]);
    expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual(CLOSES);
    expect(replay(cells(proposal))).toEqual(expect.any(Number));
    expect(replay(cells(proposal))).toBe(replay([["date", "SPX", "VIX"], ...CLOSES]));
  });

  it("loses no column: those of a file of one's own stand beside a further index", () => {
    const { table, unread } = imported(ownHistory, { ...vixHistory, name: "VIX9D_History.csv" });
    expect(table.rows[0]).toEqual(["date", "SPX", "VIX", "VIX9D", "VIX9D OPEN", "VIX9D HIGH", "VIX9D LOW"]);
    expect(unread).toEqual(["VIX9D OPEN", "VIX9D HIGH", "VIX9D LOW"]);
  });
});

test("bars keep their own headings, by which realised volatility reads them", () => {
  const proposal = imported(spxBars);
  const pasted = spxBars.text
    .trim()
    .split("\n")
    .map((line) => line.split(","))
    .map((row, at) =>
      at === 0 ? row : row.map((cell, column) => (column === 0 ? excelDate(cell) : Number(cell))),
    );
  for (const method of ["close-close", "Parkinson"])
    expect(said(ask(regimeHv, { closes: cells(proposal), method }))).toBe(
      said(ask(regimeHv, { closes: pasted, method })),
    );
  expect(proposal.columns).toContainEqual(["Close", "close of SPX"]);
});

test.each([
  ["a row for each expiry", settlementCurve],
  ["a row for the day", curveOfDay],
] as const)("VIX futures in %s are a curve", (_, file) => {
  const curve = cells(imported(file));
  // Between 18.4 on 2026-03-18 (13 days) and 19.1 on 2026-04-15 (41 days): 18.4 + 17 / 28 x 0.7.
  expect(said(ask(alvhCurve, { curve, days: 30, asOf: "2026-03-05" }))).toBeCloseTo(18.825, 10);
});

test("a book with other headings is read by them", () => {
  const positions = cells(imported(condors));
  const answer = ask(condorBook, { positions, spot: 6716, vol: 0.16, asOf: "2026-03-17" });
  const [, first] = answer as unknown[][];
  // Six sessions: 18, 19, 20, 23, 24 and 25 March.
  expect(first?.slice(0, 4)).toEqual([excelDate("2026-03-25"), "6t", "6550/6560/6800/6810", 2]);
});

describe("nothing is written", () => {
  const rows = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `${new Date(Date.UTC(1900, 0, 1 + at)).toISOString().slice(0, 10)},${at + 1}`,
    ).join("\n");
  it.each<[what: string, file: TextFile, why: RegExp]>([
    [
      "of a file that is only headings",
      { name: "a.csv", text: "Date,Close\n" },
      /^a\.csv: Headings and no rows below them\.$/,
    ],
    [
      "of unknown columns",
      { name: "a.csv", text: "ticker,mood\nSPY,good\n" },
      /^a\.csv: No row names the columns.*"ticker", "mood"\.$/,
    ],
    [
      "of 60,001 rows",
      { name: "a.csv", text: `Date,Close\n${rows(MOST_ROWS + 1)}\n` },
      /60,001 rows; at most 60,000 are imported\. Cut it/,
    ],
    [
      "of two columns of closes",
      { name: "a.csv", text: "Date,Close,Close\n2024-01-02,1,2\n" },
      /"Close" stands twice/,
    ],
    [
      "of points and commas as decimals",
      { name: "a.csv", text: 'Date;Close\n2024-01-02;"1.234,5"\n2024-01-03;"1,234.5"\n' },
      /Row 3 "1,234\.5" has its decimals behind a point, row 2 "1\.234,5" behind a comma/,
    ],
    [
      "of days and months first",
      { name: "a.csv", text: "Date,Close\n13/02/2024,1\n02/13/2024,2\n" },
      /"13\/02\/2024" has the day first \(2024-02-13\), row 3 "02\/13\/2024" has the month first \(2024-02-13\)/,
    ],
  ])("%s", (_, file, why) => {
    expect(refusal(file)).toMatch(why);
  });

  it("of several kinds at once", () => {
    expect(refusal(spxHistory, chains[1])).toBe(
      "SPX.csv is a history of closes, datashop_eod.csv is an option chain. Only histories are joined: import the others one at a time.",
    );
  });

  it("of three files of one day", () => {
    const day = (name: string, close: number) => ({ name, text: `Date,Close\n2024-01-02,${close}\n` });
    expect(refusal(day("SPX.csv", 4740), day("VIX.csv", 13), day("VIX9D.csv", 12))).toMatch(
      /Only 2024-01-02 stands in all of/,
    );
  });
});

test("the files of two contracts become one curve", () => {
  const contract = (expiry: string, month: string, settle: number) => ({
    name: `VX_${expiry}.csv`,
    text: `Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest\n2026-03-05,${month},18,22,18,${settle},${settle},0,100,0,1000\n`,
  });
  const curve = imported(
    contract("2026-03-18", "H (Mar 2026)", 18.4),
    contract("2026-04-15", "J (Apr 2026)", 19.1),
  );
  expect(curve.facts).toContainEqual(["Dates", "2026-03-05"]);
  // Between 18.4 at 13 days and 19.1 at 41: 18.4 + 17 / 28 x 0.7.
  expect(
    ask(alvhCurve, { curve: curve.table.rows as RawArgument, days: 30, asOf: excelDate("2026-03-05") }),
  ).toBeCloseTo(18.825, 10);
});

test("positions of other underlyings are imported with the word that no function finds its own in them", () => {
  const found = imported({
    name: "portfolio.csv",
    text: "Financial Instrument,Position,Average Price\nAAPL Mar25'26 200 PUT,2,1.50\nAAPL Mar25'26 210 PUT,-2,2.10\n",
  });
  expect(found.columns).toContainEqual(["Position", "contracts"]);
  expect(found.warning).toMatch(/^Nothing of SPX or VIX is held in it/);
});

test("whole stamps under Quote Time are the time of the quotes, and a zone that nobody knows is refused", () => {
  const chain = (stamp: string) => ({
    name: "chain.csv",
    text: `Quote Time,Expiry,Strike,Type,Bid,Ask\n${stamp},2024-01-12,4700,C,40,41\n${stamp},2024-01-12,4700,P,33,34\n`,
  });
  expect(imported(chain("2024-01-05T20:45:00Z")).facts).toContainEqual(["Quoted", "2024-01-05 15:45"]);
  expect(refusal(chain("2024-01-05 15:45 XYZT"))).toMatch(/row 2: .*"2024-01-05 15:45 XYZT"/);
});

describe("what the functions would refuse is told before a sheet is written", () => {
  const file = (name: string, ...lines: readonly string[]) => ({ name, text: lines.join("\n") });

  it("numbers with a comma that fell apart, and two columns of dates that differ", () => {
    expect(refusal(file("SPX.csv", "Date,Close", "2024-01-02,4,740", "2024-01-03,4,705"))).toBe(
      "SPX.csv: Row 2 has 3 fields under 2 headings: put numbers with a comma in quotation marks, or part the fields by semicolons.",
    );
    expect(refusal(file("SPX.csv", "Date,Close", "02.01.2024,4740,50", "03.01.2024,4705,25"))).toMatch(
      /row 2 has 3 fields/i,
    );
    const days = ["2024-01-03,2024-01-03,4740", "2024-01-04,2024-01-03,4705", "2024-01-05,2024-01-04,4690"];
    expect(refusal(file("SPX.csv", "Date,Trade Date,Close", ...days))).toBe(
      'SPX.csv: Row 1: "Date" and "Trade Date" tell other days in row 3: leave one of them.',
    );
    expect(
      refusal(
        file(
          "SPX.csv",
          "Date,Trade Date,Close",
          ...days.map((line) => line.replace(/,[^,]*/, () => `,${line.slice(0, 10)}`)),
        ),
      ),
    ).toBe("understood: SPX.csv is a history of closes");
  });

  it("a file of whole lines in quotation marks, and closes whose file names their index, are read", () => {
    const rows = [
      [excelDate("2024-01-02"), 4740],
      [excelDate("2024-01-03"), 4705],
    ];
    expect(
      imported(file("SPX.csv", '"Date,Close"', '"2024-01-02,4740"', '"2024-01-03,4705"')).table.rows.slice(1),
    ).toEqual(rows);
    expect(
      imported(file("SPX.csv", "Date,Close", '2024-01-02,"4,740"', '2024-01-03,"4,705"')).table.rows.slice(1),
    ).toEqual(rows);
    expect(refusal(file("prices.csv", "Date,Close", '2024-01-02,"4,740"', '2024-01-03,"4,705"'))).toMatch(
      /"4,740" may be 4740 or 4.74/,
    );
  });

  it("one stray Saturday in a week without a Monday is no workbook that counts from 1904", () => {
    const days = ["2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05", "2024-01-06"];
    expect(
      imported(file("SPX.csv", "Date,Close", ...days.map((day, at) => `${day},${4700 + at}`))).warning,
    ).toBeUndefined();
  });

  it("dates of a workbook that counts from 1904", () => {
    // Nine sessions of March 2024, four years and a day early.
    const days = [45355, 45356, 45357, 45358, 45359, 45362, 45363, 45364, 45365].map((day) => day - 1462);
    expect(refusal(file("old.csv", "Date,SPX", ...days.map((day, at) => `${day},${5100 + at}`)))).toMatch(
      /^old\.csv: Its dates are sessions only 1,462 days later: the workbook counts from 1904/,
    );
  });

  it.each([
    [
      "a close of 0",
      file("h.csv", "Date,SPX,VIX", "2024-01-02,4740,13.2", "2024-01-03,0,14", "2024-01-04,4690,14.1"),
      /row 3 .*got 0/,
    ],
    [
      "a date that stands twice",
      file("h.csv", "Date,SPX,VIX", "2024-01-02,4740,13.2", "2024-01-03,4705,14", "2024-01-03,4690,14.1"),
      /row 4: this date stands twice/,
    ],
    [
      "a bar whose close lies outside it",
      file(
        "h.csv",
        "Date,Open,High,Low,Close",
        "2024-01-02,4745,4754,4722,4740",
        "2024-01-03,4725,4729,4699,4735",
      ),
      /bar 2: open and close must be from low to high/,
    ],
    [
      "weeks where sessions are needed",
      file(
        "h.csv",
        "Date,SPX,VIX",
        ...["2024-01-05", "2024-01-12", "2024-01-19", "2024-01-26", "2024-02-02"].map(
          (day) => `${day},4740,13`,
        ),
      ),
      /must have a row a session, got weekly rows/,
    ],
    [
      "a curve in fractions",
      file("c.csv", "Expiration Date,Price", "2026-03-18,0.184", "2026-04-15,0.191"),
      /type 18\.4/,
    ],
  ])("%s", (_, of, why) => {
    const found = imported(of);
    expect(found.warning).toMatch(/^No function can read this sheet\. /);
    expect(found.warning).toMatch(why);
  });

  it("nothing is said of files that they read", () => {
    for (const of of [...spxHistories, settlementCurve, condors])
      expect(imported(of).warning).toBeUndefined();
  });
});

describe("a chain that nowhere tells when it was quoted", () => {
  const text = "expiry,strike,type,bid,ask\n2024-01-12,4700,call,5.1,5.3\n2024-01-12,4700,put,3.1,3.3\n";
  const REFUSED =
    "chain.csv does not say when its quotes were taken: give day and time below, or name the column that holds them.";

  it.each([
    ["nothing of it", text],
    ["a time without its day", text.replace("ask\n", "ask,time\n").replaceAll(".3\n", ".3,15:45\n")],
  ])("is refused where it says %s", (_, of) =>
    expect(refusal({ name: "chain.csv", text: of })).toBe(REFUSED),
  );

  it("is read with the time that the user gives, which stands in the sheet", () => {
    const at = excelDate("2024-01-10") + 15.75 / 24;
    const found = proposalOf([readTable(fileTable("chain.csv", text), { ofChain: { quotedAt: at } })]);
    if ("why" in found) throw new Error(found.why);
    const [headings = [], ...rows] = found.table.rows;
    expect(rows.map((cells) => cells[headings.indexOf("quote datetime")])).toEqual([at, at]);
    expect(found.notes).toContain("quotes of 2024-01-10 15:45, as you gave it");
  });

  it.each([
    [
      "a column",
      "chain.csv",
      text.replace("ask\n", "ask,quote time\n").replaceAll(".3\n", ".3,2024-01-10 15:45\n"),
    ],
    ["the name of the file", "spx-exp-2024-01-12-show-all-01-10-2024.csv", text],
    ["a title", "chain.csv", `SPX quotes on 1/10/24 15:59:58\n\n${text}`],
  ])("goes on where %s tells it", (_, name, of) => expect("why" in answerTo({ name, text: of })).toBe(false));

  it("goes on with a day alone, and says that its close is taken", () => {
    const daily = text.replace("ask\n", "ask,quote date\n").replaceAll(".3\n", ".3,2024-01-10\n");
    expect(imported({ name: "chain.csv", text: daily }).notes).toContain(
      "no time of day is told: quotes are taken as of the close",
    );
  });
});

import type { Quote } from "../../../src/engine/chain/quote";
import { type ChainTable, chain } from "../../../src/functions/arguments/chain/chain";
import { CellError, type RawCell } from "../../../src/functions/cells";

type Cells = readonly (readonly RawCell[])[];

function read(cells: Cells): ChainTable {
  const [found] = chain().supply(cells, "chain", () => null).values;
  if (found instanceof CellError) throw new Error(found.message);
  return found as ChainTable;
}

const refusal = (cells: Cells) => (chain().supply(cells, "chain", () => null).values[0] as CellError).message;

/** What every layout below says, in made-up numbers that try the forms of a price. */
const FACTS = [
  { root: "SPXW", strike: 4700, type: "call", bid: 53.9, ask: 54.4 },
  { root: "SPXW", strike: 4700, type: "put", bid: 45.3, ask: 45.8 },
  { root: "SPXW", strike: 4750.5, type: "call", bid: 0, ask: 0.05 },
  { root: "SPXW", strike: 4750.5, type: "put", bid: 1234.5, ask: 1240 },
] as const;
const EXPIRY = 45310; // 2024-01-19

const fact = (quote: Quote) => ({
  root: quote.root,
  strike: quote.strike,
  type: quote.type,
  bid: quote.bid,
  ask: quote.ask,
});

const layouts: readonly { readonly name: string; readonly cells: Cells; readonly root?: string }[] = [
  {
    name: "the page that Cboe lets download, with its titles",
    cells: [
      [null, null, null, null, null, null, null, null],
      ["S&P 500 INDEX", "Last: 4697.24", "Change: 8.56", null, null, null, null, null],
      [
        "Date: January 7, 2024 at 10:52 AM EST",
        "Bid: 4696.3",
        "Ask: 4698.5",
        "Size: 1*1",
        "Volume: 0",
        null,
        null,
        null,
      ],
      [
        "Expiration Date",
        "Calls",
        "Last Sale",
        "Net",
        "Bid",
        "Ask",
        "Volume",
        "IV",
        "Delta",
        "Gamma",
        "Open Interest",
        "Strike",
        "Puts",
        "Last Sale",
        "Net",
        "Bid",
        "Ask",
        "Volume",
        "IV",
        "Delta",
        "Gamma",
        "Open Interest",
      ],
      [
        "Fri Jan 19 2024",
        "SPXW240119C04700000",
        54,
        0,
        53.9,
        54.4,
        1,
        0.1,
        0.55,
        0.01,
        10,
        4700,
        "SPXW240119P04700000",
        45,
        0,
        45.3,
        45.8,
        1,
        0.1,
        -0.45,
        0.01,
        9,
      ],
      [
        "Fri Jan 19 2024",
        "SPXW240119C04750500",
        0,
        0,
        0,
        0.05,
        1,
        0.1,
        0,
        0.01,
        10,
        "4,750.50",
        "SPXW240119P04750500",
        45,
        0,
        "1,234.50",
        1240,
        1,
        0.1,
        0,
        0.01,
        9,
      ],
    ],
  },
  {
    name: "one row an option, ISO dates, letters",
    cells: [
      ["root", "expiration", "strike", "right", "bid", "ask", "last"],
      ["SPXW", "2024-01-19", 4700, "C", 53.9, 54.4, 1],
      ["SPXW", "2024-01-19", 4700, "P", 45.3, 45.8, 1],
      ["SPXW", "2024-01-19", 4750.5, "C", 0, 0.05, 1],
      ["SPXW", "2024-01-19", 4750.5, "P", 1234.5, 1240, 1],
    ],
  },
  {
    name: "serial dates, words, other spellings of the headers, the columns elsewhere",
    cells: [
      ["BEST OFFER", "Best_Bid", "call / put", "STRIKE PRICE", "Exp. Date", "Trading Class"],
      [54.4, 53.9, "Call", 4700, EXPIRY, "SPXW"],
      [45.8, 45.3, "Put", 4700, EXPIRY, "SPXW"],
      [0.05, 0, "CALL", 4750.5, EXPIRY, "SPXW"],
      [1240, 1234.5, "PUT", 4750.5, EXPIRY, "SPXW"],
    ],
  },
  {
    name: "option symbols alone, as Yahoo and OCC write them",
    cells: [
      ["Contract Name", "Last Trade Date (EDT)", "Last Price", "Bid", "Ask"],
      ["SPXW240119C04700000", "2024-01-05 3:59 PM", 54, 53.9, 54.4],
      ["SPXW  240119P04700000", "2024-01-05 3:59 PM", 45, 45.3, 45.8],
      [".SPXW240119C4750.5", "2024-01-05 3:59 PM", 0, 0, 0.05],
      ["O:SPXW240119P04750500", "2024-01-05 3:59 PM", 0, 1234.5, 1240],
    ],
  },
  {
    name: "a broker's words for each contract",
    cells: [
      ["Financial Instrument", "Bid", "Ask", "Implied Vol."],
      ["SPXW Jan19'24 4700 CALL", 53.9, 54.4, "12%"],
      ["SPXW JAN 19 '24 4700 Put", 45.3, 45.8, "12%"],
      ["SPXW 20240119 4,750.50 C", 0, 0.05, "12%"],
      ["SPXW 19JAN24 4750.5 P", 1234.5, 1240, "12%"],
    ],
  },
  {
    name: "a broker's table of underlying, last trading day, strike and right",
    cells: [
      [
        "Symbol",
        "Trading Class",
        "Last Trading Day",
        "Strike",
        "Right",
        "Bid Size",
        "Bid",
        "Ask",
        "Ask Size",
      ],
      ["SPX", "SPXW", 20240119, 4700, "C", 3, 53.9, 54.4, 4],
      ["SPX", "SPXW", 20240119, 4700, "P", 3, 45.3, 45.8, 4],
      ["SPX", "SPXW", 20240119, 4750.5, "C", 3, 0, 0.05, 4],
      ["SPX", "SPXW", 20240119, 4750.5, "P", 3, 1234.5, 1240, 4],
    ],
  },
  {
    name: "thinkorswim's export: a title for each expiry, calls left, puts right",
    cells: [
      [
        "Stock quote and option quote for SPX on 1/5/24 16:15:00",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ],
      ["UNDERLYING", null, null, null, null, null, null, null, null],
      ["LAST", "LX", "Net Chng", "BID", "BX", "ASK", "AX", "Size", null],
      [4697.24, null, null, 4690, null, 4700, null, null, null],
      ["19 JAN 24  (14)  100 (Weeklys)", null, null, null, null, null, null, null, null],
      [null, null, "Delta", "BID", "ASK", "Exp", "Strike", "BID", "ASK"],
      [null, null, ".55", 53.9, 54.4, "19 JAN 24", 4700, 45.3, 45.8],
      [null, null, "--", 0, ".05", "19 JAN 24", 4750.5, "1,234.50", 1240],
    ],
  },
  {
    name: "call and put headers on both sides of one strike, marked by prefix",
    cells: [
      [
        "[QUOTE_DATE]",
        "[EXPIRE_DATE]",
        "[C_BID]",
        "[C_ASK]",
        "[STRIKE]",
        "[P_BID]",
        "[P_ASK]",
        "[UNDERLYING_LAST]",
        "root",
      ],
      ["2024-01-05", "2024-01-19", 53.9, 54.4, 4700, 45.3, 45.8, 4697.24, "SPXW"],
      ["2024-01-05", "2024-01-19", 0, 0.05, 4750.5, 1234.5, 1240, 4697.24, "SPXW"],
    ],
  },
  {
    name: "puts on the left, as the titles above the headers say",
    cells: [
      ["Puts", null, null, "Calls", null, null, null],
      ["Bid", "Ask", "Strike", "Bid", "Ask", "Expiry", "Root"],
      [45.3, 45.8, 4700, 53.9, 54.4, "1/19/2024", "SPXW"],
      [1234.5, 1240, 4750.5, 0, 0.05, "01/19/24", "SPXW"],
    ],
  },
  {
    name: "lines of a file in one column",
    cells: [
      ["root,expiration,strike,type,bid,ask"],
      ["SPXW,2024-01-19,4700,C,53.9,54.4"],
      ["SPXW,2024-01-19,4700,P,45.3,45.8"],
      ["SPXW,2024-01-19,4750.5,C,0,0.05"],
      ['SPXW,2024-01-19,"4,750.50",P,"1,234.50",1240'],
    ],
  },
  {
    name: "strikes in thousandths and best offers, as researchers get them",
    cells: [
      ["date", "exdate", "cp_flag", "strike_price", "best_bid", "best_offer", "root"],
      [20240105, 20240119, "C", 4700000, 53.9, 54.4, "SPXW"],
      [20240105, 20240119, "P", 4700000, 45.3, 45.8, "SPXW"],
      [20240105, 20240119, "C", 4750500, 0, 0.05, "SPXW"],
      [20240105, 20240119, "P", 4750500, 1234.5, 1240, "SPXW"],
    ],
  },
  {
    name: "Cboe's symbols with a letter for the month",
    cells: [
      [
        "Calls",
        "Last Sale",
        "Net",
        "Bid",
        "Ask",
        "Vol",
        "Open Int",
        "Puts",
        "Last Sale",
        "Net",
        "Bid",
        "Ask",
        "Vol",
        "Open Int",
      ],
      [
        "24 Jan 4700.00 (SPXW2419A4700)",
        0,
        0,
        53.9,
        54.4,
        0,
        0,
        "24 Jan 4700.00 (SPXW2419M4700)",
        0,
        0,
        45.3,
        45.8,
        0,
        0,
      ],
      [
        "24 Jan 4750.50 (SPXW2419A4750.5-E)",
        0,
        0,
        0,
        0.05,
        0,
        0,
        "24 Jan 4750.50 (SPXW2419M4750.5-E)",
        0,
        0,
        1234.5,
        1240,
        0,
        0,
      ],
    ],
  },
];

test("twelve layouts are read", () => expect(layouts).toHaveLength(12));

test.each(layouts)("the same quotes are read from $name", ({ cells }) => {
  const { quotes, unread } = read(cells);
  expect(unread).toEqual([]);
  const sorted = [...quotes].sort((a, b) => a.strike - b.strike || (a.type < b.type ? -1 : 1));
  expect(sorted.map(fact)).toEqual(FACTS);
  for (const { expiry } of quotes) expect(expiry).toBe(EXPIRY);
});

const missing: readonly { readonly header: string; readonly headers: readonly string[] }[] = [
  { header: "ask", headers: ["root", "expiration", "strike", "right", "bid", "Askk"] },
  { header: "bid", headers: ["root", "expiration", "strike", "right", "bbid", "ask"] },
  { header: "strike", headers: ["root", "expiration", "level", "right", "bid", "ask"] },
  { header: "expiry", headers: ["root", "expires on", "strike", "right", "bid", "ask"] },
  { header: "type", headers: ["root", "expiration", "strike", "rihgt", "bid", "ask"] },
];

test.each(missing)(
  "a chain without $header says so and shows the headers that it has",
  ({ header, headers }) => {
    const message = refusal([headers, ["SPXW", "2024-01-19", 4700, "C", 53.9, 54.4]]);
    expect(message).toMatch(new RegExp(`^chain: the header "${header}" `));
    for (const seen of headers) expect(message).toContain(`"${seen}"`);
  },
);

test("a table with a single known header is told all that it lacks", () => {
  const message = refusal([
    ["Strike", "Price"],
    [4700, 53.9],
  ]);
  for (const lacking of ["bid", "ask", "expiry"]) expect(message).toContain(`"${lacking}" (also read`);
  expect(message).toContain('row 1 has "Strike", "Price"');
});

test("a row that cannot be read is named and disturbs no other", () => {
  const { quotes, unread } = read([
    ["root", "expiration", "strike", "right", "bid", "ask"],
    ["SPXW", "2024-01-19", "abc", "C", 53.9, 54.4],
    ["SPXW", "2024-13-19", 4700, "C", 53.9, 54.4],
    ["SPXW", "2024-01-19", 4700, "X", 53.9, 54.4],
    ["SPXW", { code: "#REF!" }, 4700, "C", 53.9, 54.4],
    ["SPXW", "2024-01-19", 4700, "C", { code: "#N/A" }, 54.4],
    [0, 0, 0, 0, 0, 0],
    ["SPXW", "2024-01-19", 4700, "P", 45.3, 45.8],
  ]);
  expect(quotes.map(({ row, bid }) => [row, bid])).toEqual([
    [6, undefined],
    [8, 45.3],
  ]);
  expect(unread.map(({ words }) => words)).toEqual([
    'row 2: the strike must be a number above 0, got the text "abc"',
    'row 3: the expiry must be a date, got the text "2024-13-19"',
    'row 4: the type must be a call or a put, got the text "X"',
    "row 5: the expiry must be a date, got the error #REF!",
  ]);
});

test("the root comes from the option's symbol before the underlying's name", () => {
  const { quotes } = read([
    ["UnderlyingSymbol", "OptionSymbol", "Type", "Expiration", "DataDate", "Strike", "Bid", "Ask"],
    ["SPX", "SPXW240119C04700000", "call", "01/19/2024", "01/05/2024", 4700, 53.9, 54.4],
    ["SPX", "SPX240119C04700000", "call", "01/19/2024", "01/05/2024", 4700, 52.9, 53.4],
  ]);
  expect(quotes.map(({ root }) => root)).toEqual(["SPXW", "SPX"]);
});

test("a strike listed on one side only keeps the root that its row tells", () => {
  const { quotes } = read([
    ["Expiration Date", "Calls", "Bid", "Ask", "Strike", "Puts", "Bid", "Ask"],
    ["Fri Jan 19 2024", "", "", "", 4700, "SPXW240119P04700000", 45.3, 45.8],
  ]);
  expect(quotes.map(({ root, type, bid }) => [root, type, bid])).toEqual([
    ["SPXW", "call", undefined],
    ["SPXW", "put", 45.3],
  ]);
});

/** Chains under the words of other languages and venues: the credit is that of their quotes. */
import { fileTable, readTable } from "../../../src/taskpane/data/file-table";
import { call } from "../../support/call";

/** Strike, call bid and ask, put bid and ask. */
const QUOTES = [
  [4550, 165.2, 166.4, 5.1, 5.3],
  [4575, 141.5, 142.7, 6.4, 6.6],
  [4775, 9.2, 9.5, 77.4, 78.6],
  [4800, 4.9, 5.1, 97.9, 99.1],
] as const;
/** 6.50 - 5.20 + 9.35 - 5.00, each the middle of its bid and ask. */
const AT_MID = 5.65;
const comma = (price: number) => price.toFixed(2).replace(".", ",");

type Line = (strike: number, side: "C" | "P", bid: number, ask: number) => string;
const both = (line: Line) =>
  QUOTES.flatMap(([strike, callBid, callAsk, putBid, putAsk]) => [
    line(strike, "C", callBid, callAsk),
    line(strike, "P", putBid, putAsk),
  ]);
const european: Line = (strike, side, bid, ask) =>
  `12/01/2024;${strike};${side};${comma(bid)};${comma(ask)};05/01/2024 15:45`;

test.each<[headings: string, line: Line]>([
  ["Verfall;Basispreis;Typ;Geld;Brief;Kurszeit", european],
  ["Échéance;Strike;Type;Achat;Vente;Date de cotation", european],
  ["Vencimiento;Precio de ejercicio;Tipo;Compra;Venta;Fecha", european],
  ["Scadenza;Prezzo di esercizio;Tipo;Denaro;Lettera;Data", european],
  [
    "expiration_date,strike_price,option_type,best_bid_price,best_ask_price,timestamp",
    (strike, side, bid, ask) => `2024-01-12,${strike},${side},${bid},${ask},1704487500000`,
  ],
  [
    "instrument_name,bid,ask,quote time",
    (strike, side, bid, ask) => `SPX-12JAN24-${strike}-${side},${bid},${ask},2024-01-05 15:45`,
  ],
  [
    "Expiry,Strike,Option Type,Bid,Ask,Quote Date",
    (strike, side, bid, ask) =>
      `2024-01-12,${strike},${side === "C" ? "Call" : "Put"} Option,${bid},${ask},2024-01-05 15:45`,
  ],
])("%s", (headings, line) => {
  const read = readTable(fileTable("chain.csv", [headings, ...both(line)].join("\n")));
  if (!("understood" in read)) throw new Error(read.why);
  const { columns, rows } = read.understood;
  const cells = [columns.map(({ heading }) => heading), ...rows.map((row) => [...row])];
  expect(call("CHAIN.CREDIT", cells, "2024-01-12", "4550/4575/4775/4800")).toBeCloseTo(AT_MID, 9);
  expect(read.understood.from).toBeCloseTo(45_296 + 15.75 / 24, 6);
});

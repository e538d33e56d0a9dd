/**
 * A whole chain of 20,000 rows: CHAIN.SMILE in one call - reading the pasted cells, parity forwards, every implied
 * volatility, the table - beside published packages that only solve the same 20,000 volatilities.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Book } from "./book";
import { shippedEngine } from "./engine";
import { compare, inProcess } from "./measure";
import { loadPeers } from "./peers";

const EXPIRIES = 40;
const STRIKES = 250;
const ROWS = EXPIRIES * STRIKES * 2;
const SPOT = 4700;
/** 2024-01-05 as an Excel serial number. */
const AS_OF = 45_296;
/** Takes milliseconds a quote: a chain of them would take half a minute. */
const TOO_SLOW = "implied-volatility";

async function main(): Promise<void> {
  const folder = join(__dirname, "../.cache/bench");
  mkdirSync(folder, { recursive: true });
  const engine = await shippedEngine(folder);
  const quotes: Book = { name: "chain", count: ROWS, ...engine.optionColumns(ROWS) };
  const expiries = new Float64Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    const days = 3 * (Math.floor(row / (STRIKES * 2)) + 1);
    const years = days / 365;
    // Strikes from 3 deviations below to 3 above, as chains are listed.
    const step = (Math.floor(row / 2) % STRIKES) / (STRIKES - 1) - 0.5;
    quotes.isCall[row] = row % 2;
    quotes.spot[row] = SPOT;
    quotes.strike[row] = Math.round(SPOT * (1 + 6 * step * 0.16 * Math.sqrt(years)) * 10) / 10;
    quotes.years[row] = years;
    quotes.volatility[row] = 0.16 - 0.1 * step;
    expiries[row] = AS_OF + days;
  }
  const prices = new Float64Array(ROWS);
  engine.priceColumns(quotes, prices);
  const spread = (price: number) => Math.max(0.05, 0.01 * price) / 2;
  const chain = [
    ["root", "expiry", "strike", "type", "bid", "ask"],
    ...Array.from({ length: ROWS }, (_, row) => [
      "SPXW",
      expiries[row] as number,
      quotes.strike[row] as number,
      quotes.isCall[row] === 1 ? "C" : "P",
      Math.max((prices[row] as number) - spread(prices[row] as number), 0),
      (prices[row] as number) + spread(prices[row] as number),
    ]),
  ];
  const peers = await loadPeers(quotes, quotes, prices);
  if (peers.missing.length > 0) console.log(`Not installed, left out: ${peers.missing.join(", ")}`);
  let rows = 0;
  await compare("Every implied volatility of a chain of 20,000 rows (per row)", ROWS, [
    inProcess("CHAIN.SMILE, pasted cells to table", ROWS, () => {
      rows = (engine.chainSmile.call([chain, AS_OF]) as unknown[]).length;
    }),
    ...peers.impliedVolatility.map(({ contestant }) => contestant).filter(({ name }) => name !== TOO_SLOW),
  ]);
  console.log(`  CHAIN.SMILE answered with ${rows} rows.`);
}

void main();

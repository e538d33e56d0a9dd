/**
 * How fast the engine prices, differentiates and inverts a book of options, beside published packages and a C
 * program. Run: node --import jiti/register bench/option-maths.ts
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Book, makeBook, SPX, VIX } from "./book";
import { type Engine, shippedEngine } from "./engine";
import { compare, inProcess } from "./measure";
import { startTextbook } from "./native";
import { loadPeers } from "./peers";

const OPTIONS = 4096;
/** The slowest package takes milliseconds per quote. */
const QUOTES = 512;
/** A volatility further off than this counts as not found. */
const FOUND = 1e-6;

async function main(): Promise<void> {
  const folder = join(__dirname, "../.cache/bench");
  mkdirSync(folder, { recursive: true });
  const engine = await shippedEngine(folder);

  const book = makeBook("spx", SPX, OPTIONS, "any");
  const quotes = makeBook("spx-quotes", { ...SPX, deviations: 2 }, QUOTES, "outside");
  const prices = new Float64Array(QUOTES);
  engine.priceColumns(quotes, prices);

  const peers = await loadPeers(book, quotes, prices);
  const native = startTextbook(book, folder);
  console.log("Time per option as a ratio to the first line; contestants take turns in random order.");
  if (native === undefined) console.log("No C compiler here: the C program is left out.");
  if (peers.missing.length > 0) console.log(`Not installed, left out: ${peers.missing.join(", ")}`);

  const price = new Float64Array(OPTIONS);
  const greeks = engine.greekColumns(OPTIONS);
  await compare("Price, index options of 1 to 90 days", OPTIONS, [
    inProcess("engine, columns", OPTIONS, () => engine.priceColumns(book, price)),
    ...(native ? [native.price] : []),
    inProcess("engine, one call each", OPTIONS, () => priceOneByOne(engine, book, price)),
    ...peers.price,
  ]);
  await compare("Price, delta, gamma, vega, theta and rho", OPTIONS, [
    inProcess("engine, columns", OPTIONS, () => engine.greeksOfColumns(book, greeks)),
    ...(native ? [native.greeks] : []),
    ...peers.greeks,
  ]);
  native?.stop();

  const found = new Float64Array(QUOTES);
  const inverse = { ...quotes, price: prices };
  await compare("Implied volatility, index options out of the money", QUOTES, [
    inProcess("engine, columns", QUOTES, () => engine.impliedVolatilityColumns(inverse, found)),
    ...peers.impliedVolatility.map(({ contestant }) => contestant),
  ]);
  reportFound("engine, columns", found, quotes);
  for (const peer of peers.impliedVolatility) reportFound(peer.contestant.name, peer.found, quotes);

  const vix = makeBook("vix", VIX, OPTIONS, "any");
  const nativeVix = startTextbook(vix, folder);
  await compare("Price, VIX options", OPTIONS, [
    inProcess("engine, columns", OPTIONS, () => engine.priceColumns(vix, price)),
    ...(nativeVix ? [nativeVix.price] : []),
  ]);
  nativeVix?.stop();
}

function priceOneByOne(engine: Engine, book: Book, price: Float64Array): void {
  const { isCall, spot, strike, years, volatility, rate, dividendYield } = book;
  for (let i = 0; i < book.count; i++) {
    price[i] = engine.blackScholesPrice(
      isCall[i] === 1,
      spot[i]!,
      strike[i]!,
      years[i]!,
      volatility[i]!,
      rate[i]!,
      dividendYield[i]!,
    );
  }
}

function reportFound(name: string, found: Float64Array, quotes: Book): void {
  const errors = Array.from(found, (volatility, i) => Math.abs(volatility / quotes.volatility[i]! - 1));
  const misses = errors.filter((error) => !(error < FOUND)).length;
  const worst = Math.max(...errors.filter((error) => error < FOUND));
  console.log(
    `  ${name}: ${misses} of ${quotes.count} not found; worst of the others ${worst.toExponential(1)}`,
  );
}

void main();

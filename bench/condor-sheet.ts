/**
 * What a sheet of condors costs: ten thousand cells of CONDOR.CREDIT, and one cell that spills ten thousand
 * rows, beside the pricing kernel alone. The cells cost what the worksheet's edge costs: reading arguments,
 * checking them and laying out the answer.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { shippedEngine } from "./engine";
import { compare, inProcess } from "./measure";

const ROWS = 10_000;
const DAY = 1 / 252;

async function main(): Promise<void> {
  const folder = join(__dirname, "../.cache/bench");
  mkdirSync(folder, { recursive: true });
  const engine = await shippedEngine(folder);
  const spots = Array.from({ length: ROWS }, (_, row) => [7000 + row * 0.02]);
  const strikes = spots.map(([spot = 0]) => {
    const middle = Math.round(spot / 5) * 5;
    return [middle - 135, middle - 125, middle + 125, middle + 135];
  });
  const condors = strikes.map(([longPut = 0, shortPut = 0, shortCall = 0, longCall = 0]) => ({
    longPut,
    shortPut,
    shortCall,
    longCall,
  }));
  const market = (row: number) => ({
    spot: spots[row]?.[0] ?? 0,
    years: DAY,
    volatility: 0.18,
    rate: 0,
    yield: 0,
  });
  const { condorCreditFunction: credit } = engine;
  let sink = 0;
  console.log(
    "\nTime per condor as a ratio to the pricing kernel; 1 less 1/ratio is the share spent outside it.",
  );
  await compare("CONDOR.CREDIT over 10,000 condors", ROWS, [
    inProcess("pricing kernel alone", ROWS, () => {
      for (const [row, condor] of condors.entries()) sink += engine.condorCredit(condor, market(row));
    }),
    inProcess("one cell that spills 10,000 rows", ROWS, () => {
      sink += (credit.call([spots, strikes, "1t", 0.18, null, null, null]) as unknown[]).length;
    }),
    inProcess("10,000 cells of their own", ROWS, () => {
      for (const [row, spot] of spots.entries())
        sink += credit.call([[spot], [strikes[row] ?? []], [["1t"]], [[0.18]], null, null, null]) as number;
    }),
  ]);
  await compare("Full report of a condor: greeks, odds, touch, break-evens, margin", ROWS, [
    inProcess("credit alone", ROWS, () => {
      for (const [row, condor] of condors.entries()) sink += engine.condorCredit(condor, market(row));
    }),
    inProcess("full report", ROWS, () => {
      for (const [row, condor] of condors.entries())
        sink += engine.condorReport(condor, market(row), {
          credit: undefined,
          hedgeCost: 0,
          costs: 0,
          realizedVolatility: 0.15,
          dayInYears: DAY,
        }).edge;
    }),
  ]);
  if (Number.isNaN(sink)) throw new Error("a condor had no price");
}

void main();

/**
 * How long RISK.RUIN takes for whole contracts and RISK.HONESTY for many trades ahead, in milliseconds: least and middle of many warm calls on the bundled
 * code. Run: node --import jiti/register bench/ruin.ts
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { shipped } from "./engine";

type Parts = typeof import("./ruin-parts");

const CALLS = 40;
const ACCOUNTS = [
  { equity: 100_000, risk: 0.01, credit: 1.09 },
  { equity: 100_000, risk: 0.015, credit: 1.09 },
  { equity: 100_000, risk: 0.02, credit: 1.09 },
  { equity: 100_000, risk: 0.01, credit: 1 },
  { equity: 100_000, risk: 0.02, credit: 1 },
  { equity: 250_000, risk: 0.01, credit: 1.09 },
  { equity: 250_000, risk: 0.02, credit: 1.09 },
  { equity: 1_000_000, risk: 0.01, credit: 1.09 },
  { equity: 100_000_000, risk: 0.02, credit: 1.09 },
  { equity: 100_000, risk: 0.03, credit: 1.09 },
] as const;

async function main(): Promise<void> {
  const folder = join(__dirname, "../.cache/bench");
  mkdirSync(folder, { recursive: true });
  const { riskRuin, riskHonesty } = await shipped<Parts>(folder, "ruin-parts");
  console.log("\nRISK.HONESTY: 900 wins of 1,000, 1.20 on 10, 2 % at risk, drawdown 20 %");
  for (const ahead of [252, 1000, 5000, 10_000]) {
    const start = performance.now();
    const odds = riskHonesty.call([900, 1000, 1.2, 10, 0.02, ahead, 0.2, null, "P(drawdown)"]);
    console.log(
      `  ${`${ahead} trades: ${odds}`.padEnd(76)}${(performance.now() - start).toFixed(2).padStart(8)}`,
    );
  }
  console.log("\nRISK.RUIN with equity: win rate .891, 10-wide, 252 trades, drawdown 10 %, warm");
  for (const { equity, risk, credit } of ACCOUNTS) {
    const ask = (what: string) => riskRuin.call([0.891, credit, 10, risk, 252, 0.1, equity, null, what]);
    const times = Array.from({ length: CALLS }, () => {
      const start = performance.now();
      ask("probability");
      return performance.now() - start;
    }).sort((one, other) => one - other);
    const told = `$${equity} at ${risk}, credit ${credit}: ${ask("probability")} ${ask("method")}`;
    console.log(
      `  ${told.padEnd(76)}${times[0]!.toFixed(2).padStart(8)}${times[CALLS >> 1]!.toFixed(2).padStart(8)}`,
    );
  }
}

void main();

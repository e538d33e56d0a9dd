import { chooseStrikes } from "../../../src/engine/condor/strikes";
import { LOSING_DAYS } from "../../../src/engine/hedge/losing-days";
import { hedgePayoff } from "../../../src/engine/hedge/payoff";
import { describeWithShared, sharedRows } from "../../support/shared-data";
import { rungs, shock, workedMarket } from "./worked-unit";

const SPX = "test-only/spx_close_daily_1990_2026.csv";
const VIX = "vix_daily.csv";
const LEVEL = 7140;

describeWithShared([SPX, VIX], () => {
  test.each([
    { name: "vixAtMost20" as const, highest: 20 },
    { name: "anyVix" as const, highest: Number.POSITIVE_INFINITY },
  ])("the losing days $name are those of the daily closes", ({ name, highest }) => {
    const closes = (file: string) => new Map(sharedRows(file).map((row) => [row.date!, Number(row.close)]));
    const [spx, vix] = [closes(SPX), closes(VIX)];
    const days = [...spx.keys()].filter((day) => vix.has(day)).sort();
    const hedge = rungs();
    const counts = { sessions: 0, losing: 0, indexRose: 0, vixDidNotRise: 0, vixRoseTen: 0 };
    const lost = { up: 0, down: 0 };
    const paid = { up: 0, down: 0 };
    for (const [index, day] of days.entries()) {
      const next = days[index + 1];
      const level = vix.get(day)!;
      if (next === undefined || level > highest) continue;
      counts.sessions++;
      const market = { spot: LEVEL, years: 1 / 252, volatility: (0.8 * level) / 100, rate: 0, yield: 0 };
      const { condor, credit } = chooseStrikes(
        market,
        { by: "credit", credit: 1.15 },
        { width: 10, increment: 5 },
      );
      const close = (LEVEL * spx.get(next)!) / spx.get(day)!;
      const capped = (points: number) => Math.min(10, Math.max(0, points));
      const result = credit - capped(condor.shortPut - close) - capped(close - condor.shortCall);
      if (result >= 0) continue;
      const move = vix.get(next)! - level;
      counts.losing++;
      counts.indexRose += Number(close > LEVEL);
      counts.vixDidNotRise += Number(move <= 0);
      counts.vixRoseTen += Number(move >= 10);
      const side = close > LEVEL ? "up" : "down";
      lost[side] -= result * 1000; // ten condors
      paid[side] += hedgePayoff(hedge, workedMarket, shock({ vixMove: move, daysOn: 1 })).total as number;
    }
    const { recovered, ...expected } = LOSING_DAYS[name];
    expect(counts).toEqual(expected);
    expect((paid.up + paid.down) / (lost.up + lost.down)).toBeCloseTo(recovered.all, 3);
    expect(paid.up / lost.up).toBeCloseTo(recovered.up, 3);
    expect(paid.down / lost.down).toBeCloseTo(recovered.down, 3);
  });
});

test("the hedge is blind on more than a third of the losing days", () => {
  for (const { losing, vixDidNotRise, recovered } of Object.values(LOSING_DAYS)) {
    expect(vixDidNotRise / losing).toBeGreaterThan(1 / 3);
    expect(recovered.all).toBeLessThan(0.03);
  }
});

import type { Condor } from "../../../src/engine/condor/condor";
import { condorCredit, type Market } from "../../../src/engine/condor/credit";
import { bestRoll } from "../../../src/engine/condor/roll";

const condor: Condor = { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7285 };

test.each([7030, 7031, 7032.5, 7034.99])(
  "from %f, on the strike grid or off it, both sides step out alike and as far as the credit reaches",
  (spot) => {
    const market: Market = { spot, years: 1 / 252, volatility: 0.18, rate: 0, yield: 0 };
    const expiry = { days: 2, years: 2 / 252 };
    const costToClose = 2;
    const roll = bestRoll(condor, market, {
      costToClose,
      goal: 0,
      popFloor: 0,
      increment: 5,
      expiries: [expiry],
    });
    const { longPut, shortPut, shortCall, longCall } = roll!.condor;
    const [below, above] = [7030, spot === 7030 ? 7030 : 7035];
    expect(shortPut % 5).toBe(0);
    expect(shortCall % 5).toBe(0);
    expect(shortCall - above).toBe(below - shortPut);
    expect([shortPut - longPut, longCall - shortCall]).toEqual([10, 20]);
    const then = { ...market, years: expiry.years };
    expect(condorCredit(roll!.condor, then)).toBeGreaterThanOrEqual(costToClose);
    const farther = {
      longPut: longPut - 5,
      shortPut: shortPut - 5,
      shortCall: shortCall + 5,
      longCall: longCall + 5,
    };
    expect(condorCredit(farther, then)).toBeLessThan(costToClose);
  },
);

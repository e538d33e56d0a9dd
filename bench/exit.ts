/** How long six exits of the worked condor take, in milliseconds: looks and all. Run: node --import jiti/register bench/exit.ts */
import { condorCredit } from "../src/engine/condor/credit";
import { exitOutlooks, USUAL_EXITS } from "../src/engine/condor/exit";

const CALLS = 20;
const CONDOR = { longPut: 7005, shortPut: 7015, shortCall: 7265, longCall: 7275 };
const { overnight, closing } = USUAL_EXITS;
const POLICIES = [{}, { target: 0.5 }, { stop: 2 }, { target: 0.5, stop: 2 }, { target: 0.25 }, { stop: 1 }];

console.log("\nCONDOR.EXIT, six policies of the worked condor, least and middle of warm calls");
for (const looks of [12, USUAL_EXITS.looks, 390]) {
  const times = Array.from({ length: CALLS }, (_, call) => {
    // Another spot each time, so that no look is known.
    const market = { spot: 7140 + call / 100, years: 1 / 252, volatility: 0.18, rate: 0, yield: 0 };
    const start = performance.now();
    const outlook = exitOutlooks(
      CONDOR,
      market,
      { realized: 0.18, drift: 0, days: 1, overnight, looks },
      { credit: condorCredit(CONDOR, market), costs: 0.1, closing },
    );
    for (const policy of POLICIES) outlook(policy);
    return performance.now() - start;
  }).sort((one, other) => one - other);
  console.log(
    `  ${looks} looks`.padEnd(14),
    times[0]!.toFixed(1).padStart(8),
    times[CALLS >> 1]!.toFixed(1).padStart(8),
  );
}

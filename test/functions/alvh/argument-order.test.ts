/** Sisters are called alike: what one hedge question has learned the hand, the next one keeps. */
import { catalogue } from "../../../src/functions/catalogue";

/** The arguments that the hedge's functions share, in their one order. */
const COMMON = [
  ...["curve", "volOfVol", "tier", "layers", "asOf", "rounding", "rate"],
  ...["equity", "betas", "volResponse", "daysOn", "vro", "rollDays"],
];

const ladderFunctions = catalogue.filter(({ arguments: all }) => "condors" in all && "layers" in all);

test("six functions ask about a ladder beside condors", () => {
  expect(ladderFunctions.map(({ id }) => id)).toEqual(
    ["BUFFER", "CARRY", "ENGINE2", "LADDER", "PAYOFF", "REPORT"].map((name) => `ALVH.${name}`),
  );
});

test.each(ladderFunctions)(
  "$id takes its own musts, then what all share in one order, then its own choices",
  ({ arguments: all }) => {
    const names = Object.keys(all);
    const first = names.indexOf("curve");
    const leading = names.slice(0, first);
    const shared = COMMON.filter((name) => names.includes(name) && !leading.includes(name));
    expect(names.slice(first, first + shared.length)).toEqual(shared);
    // Before the curve stands nothing that may be left out.
    expect(leading.filter((name) => all[name]?.otherwise !== undefined)).toEqual([]);
  },
);

test.each(catalogue.filter(({ id }) => id.startsWith("ALVH.")))(
  "$id keeps the curve before volOfVol, tier, layers and what else may be left out",
  ({ arguments: all }) => {
    const optional = Object.keys(all).filter(
      (name) => name === "curve" || name === "volOfVol" || all[name]?.otherwise !== undefined,
    );
    const shared = optional.filter((name) => COMMON.includes(name));
    expect(shared).toEqual(COMMON.filter((name) => shared.includes(name)));
  },
);

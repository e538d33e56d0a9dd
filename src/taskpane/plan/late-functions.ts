import { CellError } from "../../functions/cells";
import type { chainCondor as Condor } from "../../functions/chain/condor.fn";
import type { chainCredit as Credit } from "../../functions/chain/credit.fn";
import type { chainForward as Forward } from "../../functions/chain/forward.fn";
import type { chainSmile as Smile } from "../../functions/chain/smile.fn";
import type { Definition } from "../../functions/define";
import { words } from "../../host/words";
import { later } from "../later";

let fetched: ReadonlyMap<string, Definition> | undefined;

const chainFunctions = later(() =>
  Promise.all([
    import("../../functions/chain/condor.fn"),
    import("../../functions/chain/credit.fn"),
    import("../../functions/chain/forward.fn"),
    import("../../functions/chain/smile.fn"),
  ]),
);

/** What reads chains is large: the pane fetches it when a plan first stands on one. */
export async function fetchChainFunctions(): Promise<void> {
  const [{ chainCondor }, { chainCredit }, { chainForward }, { chainSmile }] = await chainFunctions();
  const all = [chainCondor, chainCredit, chainForward, chainSmile] as unknown as readonly Definition[];
  fetched = new Map(all.map((each) => [each.id, each]));
}

const NOT_YET = new CellError("#N/A", words`the quotes are being read`);

/** A function by its name and those of its arguments until it is there: a question can be put to it before. */
function late<D>(id: string, ...names: readonly string[]): D {
  const nothing = {
    unit: "",
    rule: "",
    summary: "",
    supply: () => ({ rows: 1, columns: 1, values: [undefined] }),
  };
  const until = {
    id,
    arguments: Object.fromEntries(names.map((name) => [name, nothing])),
    returns: {},
    call: () => NOT_YET,
  };
  return new Proxy(until, {
    get: (target, key) => Reflect.get(fetched?.get(id) ?? target, key) as unknown,
  }) as D;
}

export const lateCondor = late<typeof Condor>(
  ...([
    "CHAIN.CONDOR",
    "chain",
    "asOf",
    "expiry",
    "by",
    "target",
    "width",
    "fill",
    "root",
    "rate",
    "return",
  ] as const),
);
export const lateCredit = late<typeof Credit>(
  "CHAIN.CREDIT",
  "chain",
  "expiry",
  "strikes",
  "fill",
  "root",
  "asOf",
);
export const lateForward = late<typeof Forward>(
  ...(["CHAIN.FORWARD", "chain", "asOf", "expiry", "rate", "root", "return"] as const),
);
export const lateSmile = late<typeof Smile>("CHAIN.SMILE", "chain", "asOf", "expiry", "rate", "root");

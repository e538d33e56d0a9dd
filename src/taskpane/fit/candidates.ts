import type { Instrument } from "../../engine/hedge/instruments";
import { type Layer, solveCandidates } from "../../engine/hedge/layers";
import { LAYERS_TEXT, layersFrom } from "../../engine/hedge/layers-text";
import { words } from "../../host/words";

/** What may be ticked: an instrument, bought or sold, with its usual width; days between the expiries of a calendar. */
const KINDS = {
  "VIX calls": { instrument: "call", size: 1, width: 0 },
  "call spreads, 5 wide": { instrument: "call spread", size: 1, width: 5 },
  "back spreads, 5 wide": { instrument: "back spread", size: 1, width: 5 },
  "VIX futures": { instrument: "future", size: 1, width: 0 },
  "VIX futures sold": { instrument: "future", size: -1, width: 0 },
  "SPX puts": { instrument: "SPX put", size: 1, width: 0 },
  "SPX put spreads, 100 wide": { instrument: "SPX put spread", size: 1, width: 100 },
} as const satisfies Readonly<Record<string, { instrument: Instrument; size: number; width: number }>>;
export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];
/** As they are read. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = words({
  "VIX calls": "VIX calls",
  "call spreads, 5 wide": "call spreads, 5 wide",
  "back spreads, 5 wide": "back spreads, 5 wide",
  "VIX futures": "VIX futures",
  "VIX futures sold": "VIX futures sold",
  "SPX puts": "SPX puts",
  "SPX put spreads, 100 wide": "SPX put spreads, 100 wide",
});

/** Days to expiry, each with the days left at which a layer of it is rolled. */
const ROLLS = new Map(solveCandidates.map(({ days, rollAt }) => [days, rollAt]));
export const TENORS = [...ROLLS.keys()];
export const DELTAS = [0.5, 0.3, 0.15, 0.05];

/** The most that ALVH.SOLVE chooses from. */
const MOST = 50;

/** What a trader would choose a hedge from. */
export interface Choice {
  readonly kinds: readonly Kind[];
  readonly tenors: readonly number[];
  readonly deltas: readonly number[];
  /** Layers written in one text; their sizes play no part but for the sign. */
  readonly own: string;
}

/** The twelve calls of ALVH.SOLVE. */
export const firstChoice: Choice = {
  kinds: ["VIX calls"],
  tenors: TENORS,
  deltas: DELTAS.filter((delta) => solveCandidates.some(({ target }) => target === delta)),
  own: "",
};

/** The layers that a choice makes, or what is wrong with it. */
export function candidatesOf({ kinds, tenors, deltas, own }: Choice): readonly Layer[] | string {
  const written = own.trim() === "" ? [] : layersFrom(own);
  if (written === undefined)
    return words`Layers of your own: must be such as ${LAYERS_TEXT}; got ${own.trim()}.`;
  const layers = [...kinds.flatMap((kind) => layersOf(kind, tenors, deltas)), ...written];
  if (layers.length === 0)
    return words`Tick a kind, a tenor and a delta to choose from, or write a layer of your own.`;
  return layers.length <= MOST
    ? layers
    : words`${layers.length} layers are ticked: it chooses from at most ${MOST}; take out a kind, a tenor or a delta.`;
}

function layersOf(kind: Kind, tenors: readonly number[], deltas: readonly number[]): readonly Layer[] {
  const { instrument, size, width } = KINDS[kind];
  const strikes = instrument === "future" ? [0] : deltas;
  return tenors.flatMap((days) =>
    strikes.map((target) => ({
      ...{ days, instrument, by: instrument === "future" ? "none" : "delta", target, width },
      ...{ perTenCondors: size, weight: 0, tier: 0, rollAt: ROLLS.get(days) ?? 0, note: "" },
    })),
  ) as readonly Layer[];
}

/** The choice in a line, while it is folded. */
export function choiceWords({ kinds, tenors, deltas, own }: Choice): string {
  const ticked =
    kinds.length === 0
      ? []
      : [
          words`${kinds.map((kind) => KIND_WORDS[kind]).join(", ")} at ${tenors.join(", ")} days, delta ${deltas.map((each) => each.toFixed(2)).join(", ")}`,
        ];
  return [...ticked, ...(own.trim() === "" ? [] : [own.trim()])].join("; ") || words`nothing`;
}

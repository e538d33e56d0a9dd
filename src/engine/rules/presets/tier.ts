import {
  type Finding,
  findings,
  highestFired,
  type Readings,
  type Rule,
  type RuleTable,
  rule,
} from "../rule-table";

/** The readings that a table of hedge tiers may watch. */
export const TIER_READINGS = [
  "VIX",
  "VIX future",
  "EDR",
  "Big Top",
  "surprise",
  "breadth broken",
  "surprise with breadth broken",
] as const;

/** A joint condition is a reading of its own. */
const JOINT = "surprise with breadth broken";

/** The highest hedge tier: every layer is on. */
export const HIGHEST_TIER = 3;

const OVERRIDES: RuleTable = [
  rule("EDR", "(0.0094, ]", 1, "expected daily range above 0.94 % of spot"),
  rule("Big Top", "[1, 1]", 1, "Big Top Cash Press is on (doctrine)"),
  rule("surprise", "[0.2, ]", 2, "CPI or PPI above consensus, percentage points"),
  rule("surprise with breadth broken", "[0.4, ]", 3, "large upside surprise while the A/D line breaks down"),
];

/**
 * When which hedge layers are on. The highest fired rule wins. House rules of the method, but for "vxth", the
 * Cboe VIX Tail Hedge index (weights by the future of the options' own expiry, upper edges included), and
 * "thetagang", the open-source bot (lower edges included): they differ at exactly 15, 30 and 50.
 */
export const tierPresets = {
  progressive: [
    rule("VIX", "[, 15)", 0, "layers are cheapest: open or refresh"),
    rule("VIX", "[15, 16)", 1, "first layer"),
    rule("VIX", "[16, 20]", 2, "second layer"),
    rule("VIX", "(20, ]", 3, "all layers"),
    ...OVERRIDES,
  ],
  "always-on": [rule("VIX", "[, ]", 3, "all layers stay on at every VIX")],
  "18/22/28": [
    rule("VIX", "[, 18)", 0, "layers are cheapest: open or refresh"),
    rule("VIX", "[18, 22)", 1, "first layer"),
    rule("VIX", "[22, 28)", 2, "second layer"),
    rule("VIX", "[28, ]", 3, "all layers"),
    ...OVERRIDES,
  ],
  vxth: [
    rule("VIX future", "[, 15]", 0, "no hedge", 0),
    rule("VIX future", "(15, 30]", 3, "full hedge", 0.01),
    rule("VIX future", "(30, 50]", 2, "half hedge", 0.005),
    rule("VIX future", "(50, ]", 0, "no hedge: the move has happened", 0),
  ],
  thetagang: [
    rule("VIX future", "[, 15)", 0, "no hedge", 0),
    rule("VIX future", "[15, 30)", 3, "full hedge", 0.01),
    rule("VIX future", "[30, 50)", 2, "half hedge", 0.005),
    rule("VIX future", "[50, ]", 0, "no hedge: the move has happened", 0),
  ],
} as const satisfies Record<string, RuleTable>;

/** What the user observed for a hedge tier. */
export interface TierObservations {
  readonly vix: number;
  readonly edr: number | undefined;
  readonly bigTop: boolean | undefined;
  readonly surprise: number | undefined;
  readonly breadthBroken: boolean | undefined;
}

/** Observations by the names that rules use. One VIX argument stands for the index or, in some presets, the future. */
function tierReadings({ vix, edr, bigTop, surprise, breadthBroken }: TierObservations): Readings {
  const yesNo = (flag: boolean | undefined) => (flag === undefined ? undefined : Number(flag));
  return {
    VIX: vix,
    "VIX future": vix,
    EDR: edr,
    "Big Top": yesNo(bigTop),
    surprise,
    "breadth broken": yesNo(breadthBroken),
    // A joint condition is a reading of its own: without broken breadth there is nothing to read.
    "surprise with breadth broken": breadthBroken === true ? surprise : undefined,
  };
}

/** Why a reading is absent though it was given: without broken breadth the joint condition has nothing to read. */
export function whyUnread(reading: string, { breadthBroken }: TierObservations): string {
  return reading === JOINT && breadthBroken === false ? "breadth holds" : "not given";
}

export interface Tier {
  /** The rule that decides; absent when no rule covers the readings. */
  readonly decided: Rule | undefined;
  readonly findings: readonly Finding[];
}

/** The hedge tier that the rules call for. */
export function hedgeTier(table: RuleTable, observed: TierObservations): Tier {
  const found = findings(table, tierReadings(observed));
  return { decided: highestFired(found), findings: found };
}

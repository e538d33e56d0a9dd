import { HIGHEST_TIER, TIER_READINGS, tierPresets } from "../../engine/rules/presets/tier";
import { flag } from "../arguments/choice";
import { omittable } from "../arguments/quantity";
import { rules } from "../arguments/rules";
import { dailyRange, surprise, vix } from "../quantities";

export const tierRules = {
  presets: tierPresets,
  readings: TIER_READINGS,
  highestResult: HIGHEST_TIER,
  defaultPreset: "progressive",
} as const;

/** What the hedge tier is decided on: the same for the verdict and for its explanation. */
export const tierArguments = {
  vix: vix('VIX; the future of the hedge\'s own expiry for "vxth" and "thetagang"'),
  edr: omittable(dailyRange("Expected daily range of the index"), "that rule does not fire"),
  bigTop: omittable(flag("Big Top Cash Press is on (doctrine)"), "that rule does not fire"),
  surprise: omittable(surprise("CPI or PPI less consensus"), "that rule does not fire"),
  breadthBroken: omittable(flag("The advance/decline line has broken down"), "that rule does not fire"),
  rules: rules(tierRules, "Rules: a preset, or a table such as ALVH.RULES spills"),
};

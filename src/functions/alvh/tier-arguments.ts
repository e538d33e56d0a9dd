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
  vix: vix({ summary: 'VIX; the future of the hedge\'s own expiry for "vxth" and "thetagang"' }),
  edr: omittable(dailyRange({ summary: "Expected daily range of the index" }), {
    otherwise: "that rule does not fire",
  }),
  bigTop: omittable(flag({ summary: "Big Top Cash Press is on (doctrine)" }), {
    otherwise: "that rule does not fire",
  }),
  surprise: omittable(surprise({ summary: "CPI or PPI less consensus" }), {
    otherwise: "that rule does not fire",
  }),
  breadthBroken: omittable(flag({ summary: "The advance/decline line has broken down" }), {
    otherwise: "that rule does not fire",
  }),
  rules: rules(tierRules, { summary: "Rules: a preset, or a table such as ALVH.RULES spills" }),
};

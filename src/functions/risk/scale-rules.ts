import { HIGHEST_SHARE, SCALE_READINGS, scalePresets } from "../../engine/rules/presets/scale";

export const scaleRules = {
  presets: scalePresets,
  readings: SCALE_READINGS,
  highestResult: HIGHEST_SHARE,
  defaultPreset: "seed",
  sloped: true,
} as const;

import { GATE_READINGS, gatePresets, HIGHEST_GATE } from "../../engine/rules/presets/gate";

export const gateRules = {
  presets: gatePresets,
  readings: GATE_READINGS,
  highestResult: HIGHEST_GATE,
  defaultPreset: "glossary",
} as const;

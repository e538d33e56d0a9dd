import { BINARY_READINGS, binaryRules, LOYALTY } from "../../engine/rules/presets/binary";
import { EXIT_READINGS, exitRules, REIT } from "../../engine/rules/presets/exit";
import { STEWARD_READINGS, stewardRules } from "../../engine/rules/presets/steward";

export const stewardKind = {
  presets: { steward: stewardRules },
  readings: STEWARD_READINGS,
  highestResult: 1,
  defaultPreset: "steward",
} as const;

export const binaryKind = {
  presets: { binary: binaryRules },
  readings: BINARY_READINGS,
  highestResult: LOYALTY,
  defaultPreset: "binary",
} as const;

export const exitKind = {
  presets: { exit: exitRules },
  readings: EXIT_READINGS,
  highestResult: REIT,
  defaultPreset: "exit",
} as const;

import type { OptionType } from "../../engine/options/european-option";

/** What an option's symbol or name tells of it. */
export interface OptionSymbol {
  readonly root: string;
  /** Excel serial number of the day. */
  readonly expiry: number;
  readonly type: OptionType;
  readonly strike: number;
}

/** The option that the parts tell; nothing where one of them tells nothing. */
export function optionOfParts(
  root: string | undefined,
  expiry: number | undefined,
  letter: string | undefined,
  strike: number,
): OptionSymbol | undefined {
  if (root === undefined || root === "" || expiry === undefined || letter === undefined || !(strike > 0))
    return undefined;
  return { root, expiry, type: letter.startsWith("C") ? "call" : "put", strike };
}

import type { OptionType } from "../../engine/options/european-option";
import type { Argument } from "../arguments/argument";
import { choice } from "../arguments/choice";

export const optionType = (): Argument<OptionType> =>
  choice(
    ["call", "put"],
    { summary: 'The option: "call" or "put", also "c" or "p"' },
    { c: "call", p: "put" },
  );

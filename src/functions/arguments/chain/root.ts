import type { RawCell } from "../../cells";
import { rootOfText } from "../../reading/symbols";
import { type Argument, missing, REFUSED, refusal, supplyEach } from "../argument";
import { omittable } from "../quantity";

const words = { unit: "text", rule: 'a root of the chain, such as "SPXW", "SPX" or "VIX"' };

function read(cell: RawCell): string | typeof REFUSED {
  return typeof cell === "string" && rootOfText(cell) !== "" ? cell : REFUSED;
}

/** As the user wrote it. The series, where a date has two: SPX settles at the open, SPXW at the close. */
export function root(): Argument<string | undefined> {
  return omittable<string>(
    {
      ...words,
      summary: "Root of the series: SPX settles at the open, SPXW at the close",
      typical: { samples: ["SPXW", "SPX", "VIX"] },
      supply: (rows, name) =>
        rows === null
          ? missing(name, words)
          : supplyEach(rows, read, (cell, place) => refusal(name, words, cell, place)),
    },
    { otherwise: "the only root of that expiry; two roots are never mixed, so then it must be named" },
  );
}

import { AT_MID, type Fill } from "../../../engine/chain/condor-from-quotes";
import type { RawCell } from "../../cells";
import { type Argument, one, REFUSED, refusal, supplyEach } from "../argument";
import { type Limits, numberOf } from "../quantity";

const words = {
  unit: "text or fraction",
  rule: '"mid", "natural" (sell at the bid, buy at the ask), either with points added such as "mid-0.05", or a fraction from 0 (natural) to 1 (mid)',
};

const FILL_TEXT = /^(mid|natural)([+-](?:\d+\.?\d*|\.\d+))?$/;
/** No order gives this many points away: more is a slip. */
const LARGEST_SHIFT = 1000;

const share: Limits = { unit: "fraction", min: 0, max: 1 };

function read(given: RawCell): Fill | typeof REFUSED {
  if (given === null || given === undefined || given === "") return AT_MID;
  const cell = numberOf(share, given);
  if (typeof cell === "number") return cell >= 0 && cell <= 1 ? { share: cell, shift: 0 } : REFUSED;
  const parts = typeof cell === "string" ? FILL_TEXT.exec(cell.toLowerCase().replace(/\s/g, "")) : null;
  if (parts === null) return REFUSED;
  const shift = Number(parts[2] ?? 0);
  return Math.abs(shift) <= LARGEST_SHIFT ? { share: parts[1] === "mid" ? 1 : 0, shift } : REFUSED;
}

/** Where between the natural price and the mid an order is taken to fill. */
export function fill(): Argument<Fill> {
  return {
    ...words,
    summary: 'Fill: "mid", "natural", "mid-0.05", or a fraction between natural (0) and mid (1)',
    otherwise: '"mid"',
    standIn: "mid",
    typical: { samples: ["mid", "natural", "mid-0.05", 0.5] },
    supply: (rows, name) =>
      rows === null
        ? one(AT_MID)
        : supplyEach(rows, read, (cell, place) => refusal(name, words, cell, place)),
  };
}

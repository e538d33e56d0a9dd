import { LOSING_DAYS, LOSING_DAYS_ORIGIN } from "../../engine/hedge/losing-days";
import type { Computed } from "../outputs";

const { vixAtMost20, anyVix } = LOSING_DAYS;
const share = (count: number, of: { readonly losing: number }) => count / of.losing;
const percent = (fraction: number) => `${Math.round(fraction * 100)} %`;

/** What no VIX hedge sees, first in every help text about it. */
export const BLIND_SPOTS = `Blind spots: a VIX hedge pays nothing when the condor loses while VIX stands still or falls, as on ${percent(share(vixAtMost20.vixDidNotRise, vixAtMost20))} of the losing days of a one-day condor sold at VIX 20 or less (${percent(share(anyVix.vixDidNotRise, anyVix))} at any VIX); the index rose on ${percent(share(vixAtMost20.indexRose, vixAtMost20))} of them, VIX rose 10 points on ${vixAtMost20.vixRoseTen} of ${vixAtMost20.losing}, and a full 4/4/2 hedge gave back ${percent(vixAtMost20.recovered.all)} of the losses. Each layer follows its own future, which moves a fraction of VIX.`;

/** In which way two pairs of functions answer one shock differently. */
export const DAYS_OF_RESPONSE =
  "A layer's future answers VIX by the beta of its days before the move in SCENARIO.STRESS and ALVH.SOLVE, as futures were recorded, of its days left after it in SCENARIO.GRID and ALVH.PAYOFF: of one move over a session the latter pay 1 to 2 % more at 30 days (beta 0.476 in place of 0.470), less than 1 % from 110 days on.";

function row(label: string, of: "vixDidNotRise" | "vixRoseTen" | "indexRose"): readonly Computed[] {
  return [label, share(vixAtMost20[of], vixAtMost20), `at any VIX ${percent(share(anyVix[of], anyVix))}`];
}

/** The share of a condor's losing days on which a VIX hedge cannot pay. */
export const LOSING_DAYS_BLIND_SHARE = share(vixAtMost20.vixDidNotRise, vixAtMost20);
export const LOSING_DAYS_NOTE = `of ${vixAtMost20.losing} sold at VIX 20 or less; at any VIX ${percent(share(anyVix.vixDidNotRise, anyVix))} of ${anyVix.losing}; ${LOSING_DAYS_ORIGIN}`;

/** The losing days beside what a hedge pays: (label, share, note). */
export const losingDayRows: readonly (readonly Computed[])[] = [
  ["losing days on which VIX did not rise", LOSING_DAYS_BLIND_SHARE, LOSING_DAYS_NOTE],
  ["losing days on which VIX rose", 1 - LOSING_DAYS_BLIND_SHARE, "the days on which it can pay at all"],
  row("losing days on which VIX rose 10 or more", "vixRoseTen"),
  row("losing days on which the index rose", "indexRose"),
  [
    "losses that a 4/4/2 hedge gave back",
    vixAtMost20.recovered.all,
    `down days ${percent(vixAtMost20.recovered.down)}, up days ${percent(vixAtMost20.recovered.up)}`,
  ],
];

/** Rows of one length, as a spill needs them. */
export function evenRows(rows: readonly (readonly Computed[])[]): readonly (readonly Computed[])[] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<Computed>(width - row.length).fill("")]);
}

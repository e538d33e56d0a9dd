/**
 * What the worked condor lost at each sale from 1990 to 2026 at closes with VIX at most 20, sold for one session at .8
 * of VIX: after so many trades without a loss one of the full width, or of as many thirty-seconds as the sign behind says. Own
 * count on daily closes: 5,782 trades, of which 587 cost something.
 */
const WRITTEN =
  "zjjDddlPhgedeDdiibHiMsexia9qnaYobbjzL9cdc5MnhbcBoa9baecAe9uxLghfddsehGodbAsfYebfA5TwAmna9osmwambCiY9" +
  "cm37NbidcjemeSlkU9ioYij5kcHcVbiOdcbgde9cX99cjnadf0dIaEmBbbienbUog9gdbaFeXa69h3yAags2keebBgammd9aBqii" +
  "JiFb9aLcEjic4kbdjfbkhNd9fmds9kUb7a1aHdlebdgJlh8kafHmAmgdDmaFfk4gd2s0iMaIlcDfEbcUhYiIejaEacaeDd2dU9ac" +
  "AdJc5nkAiTajabdnGfRcqdcWiqEijrfm0dachdohXadcdVloRdMpfZkQfnbRkWyRaveRefqgHkscDaebkbfGbbsccFfjiaIbaCqf" +
  "A7gafeiF9janbw6gOcget3s4dijcRmhacihaewezbie1ccZyvkcbCxecaWalAgHcKicbEdRd1alojhoVotasAcSepaWgfsg0paFc" +
  "xF9mj9id4daabeAcL5bjbe2caTxbdbFecXmiGccdFg0kSmflbKiaJgahegOhciKaaeaXahbkrw2jraaVe9na4alEh9h9zn9jvOfX" +
  "aIadyecCiMd9ybKk2mAdAcGgbYcadbRgfcaahhUpaBr99obYfcbbdhSeSiWrhHafXydgPeMb9jIcaceyHac99ndbmcAbdZ99e9le" +
  "8eLgfUaacVjcTigKab3bsbwigVcviHgcldceJpfbtekhhaaDgfhIuZflc4hnwYeeeaablah6vdMhcgrdacdg9ln9dpPc9hoy2ubR" +
  "bbFc";
const WINS_AFTER_THE_LAST = 21;
/** Wins before a loss by their place; the last stands for as many with more to come. */
const WINS = "abcdefghijklmnopqrstuvwxyz56789";
const SIZES = " ABCDEFGHIJKLMNOPQRSTUVWXYZ01234";

/** Parts of the width in which losses are counted. */
export const FULL_LOSS = 32;

let read: Uint8Array | undefined;

/** Loss of each trade in thirty-seconds of the width, in their order; 0 where nothing was lost. */
export function replayedLosses(): Uint8Array {
  if (read !== undefined) return read;
  const losses: number[] = [];
  const wins = (count: number) => {
    for (let one = 0; one < count; one++) losses.push(0);
  };
  for (const sign of WRITTEN) {
    const before = WINS.indexOf(sign);
    if (before < 0) losses[losses.length - 1] = SIZES.indexOf(sign);
    else {
      wins(before);
      if (before < WINS.length - 1) losses.push(FULL_LOSS);
    }
  }
  wins(WINS_AFTER_THE_LAST);
  read = Uint8Array.from(losses);
  return read;
}

/** Long put, short put, short call, long call, as worksheet functions spill them. */
export type FourStrikes = readonly [longPut: number, shortPut: number, shortCall: number, longCall: number];

/** "7005/7015/7265/7275" as four cells; the functions judge whether they make a condor. */
export function strikesOfText(text: string): readonly number[] {
  return text.split(/[/;|]/).map((part) => Number(part));
}

export function strikesAsText(strikes: readonly number[]): string {
  return strikes.join("/");
}

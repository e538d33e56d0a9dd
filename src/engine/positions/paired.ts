/** So many contracts at a place: items of two lists go together or not by their places alone. */
interface Placed {
  readonly place: number;
  readonly contracts: number;
}

export interface Paired<L, R> {
  readonly pairs: readonly { readonly left: L; readonly right: R; readonly contracts: number }[];
  /** Contracts of each item that found no partner. */
  readonly alone: readonly [readonly number[], readonly number[]];
}

/**
 * As many contracts of both lists together as can be; likenesses say who is paired first. What fits one item fits all
 * whose place is lower, and no pair is made that leaves another without its partner.
 */
export function paired<L extends Placed, R extends Placed>(
  lefts: readonly L[],
  rights: readonly R[],
  fits: (left: number, right: number) => boolean,
  likeness: readonly ((left: L, right: R, areAsMany: boolean) => boolean)[],
): Paired<L, R> {
  const sizes = (side: readonly Placed[]) => side.map(({ contracts }) => contracts);
  const [a, b] = [sizes(lefts), sizes(rights)];
  const inward = (side: readonly Placed[]) =>
    [...side.keys()].sort((i, j) => (side[j] as Placed).place - (side[i] as Placed).place);
  const [fromLeft, fromRight] = [inward(lefts), inward(rights)];
  const pairs: { left: L; right: R; contracts: number }[] = [];
  let possible = most();
  for (const isAlike of [...likeness, () => true])
    for (const [l, left] of lefts.entries())
      for (const [r, right] of rights.entries()) {
        const [of, to] = [a[l] as number, b[r] as number];
        const size = Math.min(of, to);
        if (size === 0 || !fits(left.place, right.place) || !isAlike(left, right, of === to)) continue;
        a[l] = of - size;
        b[r] = to - size;
        // Each contract that would cost another its partner is left.
        const contracts = 2 * size + most() - possible;
        a[l] = of - contracts;
        b[r] = to - contracts;
        possible -= contracts;
        if (contracts > 0) pairs.push({ left, right, contracts });
      }
  return { pairs, alone: [a, b] };

  /** How many can still be paired: the outermost, whom the fewest fit, first. */
  function most(): number {
    const free = [...b];
    let found = 0;
    let next = 0;
    for (const l of fromLeft)
      for (let left = a[l] as number; left > 0 && next < fromRight.length; ) {
        const r = fromRight[next] as number;
        if (!fits((lefts[l] as L).place, (rights[r] as R).place)) break;
        const size = Math.min(left, free[r] as number);
        left -= size;
        free[r] = (free[r] as number) - size;
        found += size;
        if (free[r] === 0) next++;
      }
    return found;
  }
}

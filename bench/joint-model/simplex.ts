/** Corners so near in cost are one. */
const CLOSE = 1e-3;

/** Downhill simplex of Nelder and Mead (1965), its steps fitted to the number of dimensions (Gao and Han, 2012). */
export function downhill(
  cost: (place: readonly number[]) => number,
  start: readonly number[],
  most: number,
): number[] {
  const count = start.length;
  const [expand, contract, shrink] = [1 + 2 / count, 0.75 - 1 / (2 * count), 1 - 1 / count];
  const corner = (place: readonly number[]) => ({ place, cost: cost(place) });
  const corners = [
    start,
    ...start.map((_, axis) => start.map((value, at) => (at === axis ? 1.05 * value + 0.001 : value))),
  ].map(corner);
  for (let step = 0; step < most; step++) {
    corners.sort((one, other) => one.cost - other.cost);
    const worst = corners[count]!;
    if (worst.cost - corners[0]!.cost < CLOSE) break;
    const middle = start.map(
      (_, axis) => corners.slice(0, count).reduce((sum, { place }) => sum + place[axis]!, 0) / count,
    );
    const along = (share: number) =>
      corner(middle.map((value, axis) => value + share * (value - worst.place[axis]!)));
    const reflected = along(1);
    if (reflected.cost < corners[0]!.cost) {
      const further = along(expand);
      corners[count] = further.cost < reflected.cost ? further : reflected;
    } else if (reflected.cost < corners[count - 1]!.cost) corners[count] = reflected;
    else {
      const nearer = along(reflected.cost < worst.cost ? contract : -contract);
      if (nearer.cost < Math.min(worst.cost, reflected.cost)) corners[count] = nearer;
      else
        for (let at = 1; at <= count; at++)
          corners[at] = corner(
            corners[at]!.place.map(
              (value, axis) => corners[0]!.place[axis]! + shrink * (value - corners[0]!.place[axis]!),
            ),
          );
    }
  }
  return [...corners.sort((one, other) => one.cost - other.cost)[0]!.place];
}

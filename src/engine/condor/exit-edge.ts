/** Nodes on which an edge is felt: three on either side of it. */
export const EDGE_NODES = 6;
/** The first of them, counted from the node before the edge. */
export const FIRST_EDGE_NODE = -2;

/** Bernoulli polynomials B1 to B6, the constant first. Source: sources.abramowitzStegun1964, table 23.1. */
const BERNOULLI: readonly (readonly number[])[] = [
  [-1 / 2, 1],
  [1 / 6, -1, 1],
  [0, 1 / 2, -3 / 2, 1],
  [-1 / 30, 0, 1, -2, 1],
  [0, -1 / 6, 0, 5 / 3, -5 / 2, 1],
  [1 / 42, 0, -1 / 2, 0, 5 / 2, -3, 1],
];

/**
 * An integral that begins between two nodes of a grid, as a sum over the nodes after its edge: what is to be added to
 * the weight of the nodes around it, so that whatever is smooth across the edge is integrated to the sixth order.
 * With a the way from the edge to the first node after it, in steps of the grid, the sum over the nodes of z^m is off
 * by -B(m+1, a) / (m + 1), z from the edge; the corrections are those that no polynomial of degree 5 notices.
 * Source: sources.abramowitzStegun1964, 23.1.30 (Euler-Maclaurin), 25.2.1 (Lagrange).
 */
export function edgeCorrections(past: number): Float64Array {
  const places = Array.from({ length: EDGE_NODES }, (_, node) => node + FIRST_EDGE_NODE - past);
  const moments = BERNOULLI.map((polynomial, power) => valueAt(polynomial, 1 - past) / (power + 1));
  return Float64Array.from(places, (place, node) => {
    const others = places.filter((_, other) => other !== node);
    const basis = others.reduce((product, other) => timesRoot(product, other, 1 / (place - other)), [
      1,
    ] as readonly number[]);
    return basis.reduce((sum, coefficient, power) => sum + coefficient * moments[power]!, 0);
  });
}

function valueAt(polynomial: readonly number[], x: number): number {
  return polynomial.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/** The polynomial times (z - root) times a factor. */
function timesRoot(polynomial: readonly number[], root: number, factor: number): readonly number[] {
  return [...polynomial, 0].map(
    (_, power) => factor * ((polynomial[power - 1] ?? 0) - root * (polynomial[power] ?? 0)),
  );
}

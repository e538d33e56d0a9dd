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
  const corrections = new Float64Array(EDGE_NODES);
  const moments = BERNOULLI.map((polynomial, power) => valueAt(polynomial, 1 - past) / (power + 1));
  for (let node = 0; node < EDGE_NODES; node++) {
    const basis = lagrangeBasis(node, FIRST_EDGE_NODE - past);
    for (let power = 0; power < EDGE_NODES; power++) corrections[node]! += basis[power]! * moments[power]!;
  }
  return corrections;
}

function valueAt(polynomial: readonly number[], x: number): number {
  let value = 0;
  for (let power = polynomial.length - 1; power >= 0; power--) value = value * x + polynomial[power]!;
  return value;
}

/** The polynomial, the constant first, that is 1 at one of the nodes and 0 at the others; the first node lies at `start`. */
function lagrangeBasis(node: number, start: number): Float64Array {
  const basis = new Float64Array(EDGE_NODES);
  basis[0] = 1;
  for (let other = 0; other < EDGE_NODES; other++) {
    if (other === node) continue;
    const root = start + other;
    for (let power = EDGE_NODES - 1; power >= 0; power--)
      basis[power] = ((power > 0 ? basis[power - 1]! : 0) - root * basis[power]!) / (node - other);
  }
  return basis;
}

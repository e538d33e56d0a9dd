/**
 * A sum that is 0 where rounding alone keeps it from 0: terms that cancel leave up to about n machine epsilons of
 * their sizes behind, and a trade at fair odds must not show an edge of 1e-16.
 */
export function sumUpToRounding(terms: readonly number[]): number {
  let sum = 0;
  let size = 0;
  for (const term of terms) {
    sum += term;
    size += Math.abs(term);
  }
  return Math.abs(sum) <= terms.length * Number.EPSILON * size ? 0 : sum;
}

/** What engines learned after ES2021, for the WebKit of a Mac that is not updated; loaded before everything else. */
type Indexed = { readonly [index: number]: unknown; readonly length: number };

function at(this: Indexed, index: number) {
  return this[index < 0 ? index + this.length : index];
}

function findLast(this: unknown[], wanted: (each: unknown, index: number, all: unknown[]) => unknown) {
  for (let index = this.length - 1; index >= 0; index--)
    if (wanted(this[index], index, this)) return this[index];
  return undefined;
}

const later: readonly (readonly [object, string, unknown])[] = [
  [Array.prototype, "at", at],
  [String.prototype, "at", at],
  [Array.prototype, "findLast", findLast],
];
for (const [owner, name, value] of later)
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });

export {};

/** package-lock.json installs with `npm ci` on every system, from whichever registry npm is set to. */
import { packages } from "../../package-lock.json";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const locked = packages as Readonly<Record<string, Locked>>;

test("binaries for other systems are locked too: npm ci refuses a lock that lacks them", () => {
  const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in locked) && !(`${path}/node_modules/${name}` in locked))
      .map((name) => `${path} wants ${name}`),
  );
  expect(Object.keys(locked).length).toBeGreaterThan(500);
  expect(missing).toEqual([]);
});

test("no registry's address is written down", () => {
  expect(Object.keys(locked).filter((path) => locked[path]?.resolved !== undefined)).toEqual([]);
});

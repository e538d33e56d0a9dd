import { createContext, Script } from "node:vm";

/** Milliseconds of processor time that a script of functions takes to run in a realm of its own, load by load. */
export function loadTimes(source: string, loads: number): number[] {
  return Array.from({ length: loads }, (_, load) => {
    const realm = createContext({ CustomFunctions: { associate: () => undefined } });
    const before = process.cpuUsage();
    // A name of its own keeps the engine from reusing what it compiled the load before.
    new Script(source, { filename: `functions-${load}.js` }).runInContext(realm);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

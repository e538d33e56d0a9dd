/** What is where: versions of the parts, the host, its interface. Nothing of the user's is among it. */

import { catalogue } from "../../functions/catalogue";
import type { ExcelMetadata } from "../../functions/excel-metadata";
import type { HostFacts, Workbook } from "../../host/workbook";

export interface Facts {
  /** "unknown" where there is none to ask. */
  readonly pane: string;
  /** undefined: functions.js is not on this page, or broke off. */
  readonly functions: string | undefined;
  /** Of the installed manifest; undefined where the page was not opened by one. */
  readonly manifest: string | undefined;
  /** Whether functions.json, where it can be fetched, describes these very functions. */
  readonly described: boolean | "not to be had";
  /** How far this machine's clock is ahead of the server's, in minutes; undefined where the server does not tell. */
  readonly clockAhead: number | undefined;
  readonly host: HostFacts | undefined;
  readonly keepsStorage: boolean;
  /** Hosts asked for anything, besides our own and Microsoft's. */
  readonly asked: readonly string[];
}

const LONGEST_WAIT_MS = 5000;
const MICROSOFT = "appsforoffice.microsoft.com";

export async function facts(workbook: Workbook | null): Promise<Facts> {
  const { wingspanFunctions } = globalThis as { wingspanFunctions?: string };
  const served = await Promise.race([asServed(), notWithin(LONGEST_WAIT_MS)]);
  return {
    pane: process.env.ADDIN_VERSION ?? "unknown",
    functions: wingspanFunctions,
    manifest: new URLSearchParams(location.search).get("manifest") ?? undefined,
    ...served,
    host: workbook?.about?.(),
    keepsStorage: keepsStorage(),
    asked: askedHosts(),
  };
}

type Served = Pick<Facts, "described" | "clockAhead">;

const NOT_SERVED: Served = { described: "not to be had", clockAhead: undefined };

async function asServed(): Promise<Served> {
  try {
    const response = await fetch("functions.json", { cache: "no-store" });
    const clockAhead = minutesAfter(response.headers?.get("Date"));
    const { functions } = (await response.json()) as ExcelMetadata;
    const theirs = shape(functions.map(({ name, parameters }) => [name, parameters.length]));
    return { described: theirs === ours(), clockAhead };
  } catch {
    return NOT_SERVED;
  }
}

function minutesAfter(stamp: string | null | undefined): number | undefined {
  const then = Date.parse(stamp ?? "");
  return Number.isNaN(then) ? undefined : Math.round((Date.now() - then) / 60_000);
}

const notWithin = (ms: number) => new Promise<Served>((resolve) => setTimeout(() => resolve(NOT_SERVED), ms));

const shape = (all: readonly (readonly [name: string, parameters: number])[]) =>
  JSON.stringify([...all].sort());
const ours = () => shape(catalogue.map((each) => [each.id, Object.keys(each.arguments).length]));

function keepsStorage(): boolean {
  try {
    localStorage.setItem("wingspan-check", "1");
    localStorage.removeItem("wingspan-check");
    return true;
  } catch {
    return false;
  }
}

function askedHosts(): string[] {
  const hosts = performance
    .getEntriesByType?.("resource")
    .map(({ name }) => new URL(name, location.href).host);
  return [...new Set(hosts)].filter((host) => host !== "" && host !== location.host && host !== MICROSOFT);
}

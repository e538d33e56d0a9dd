import { serialOfCell } from "./dates";
import { indexIn } from "./index-names";
import { numberOfCell } from "./numbers";
import type { Rows } from "./rows";

/** What the lines above the headings and the name of the file say. */
export interface Title {
  readonly underlying?: string;
  readonly quotedAt?: number;
  readonly spot?: number;
  readonly expiry?: number;
}

const DATE = String.raw`(\d{4}-\d{2}-\d{2}|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{8}|\d{1,2}[- ][a-z]{3,9}[- ]\d{2,4}|[a-z]{3,9} \d{1,2},? \d{4})`;
const EXPIRY = new RegExp(String.raw`(?:\b|_)exp(?:iry|iration|ires|\.)?(?: date)?s?[-_ :]*${DATE}`, "i");
/** "option-chain-ED-NIFTY-25-Jan-2024", as the NSE names the chain of one expiry. */
const CHAIN_OF = new RegExp(`^option-chain-.*-${DATE}$`, "i");
const DAY_AT_END = new RegExp(String.raw`${DATE}(?:\.[a-z]+)?$`, "i");
const QUOTES_FOR = /quotes? for \$?\^?([A-Z]+)/i;
const LAST = /\blast:?\s*\$?([\d.,]+)/i;
/** "Jan 05 2024 @ 15:59 ET", as Cboe wrote above its chains until 2020. */
const BARE_STAMP = /^([a-z]{3} \d{1,2} \d{4} @ \d{1,2}:\d{2}.*)$/i;
const STAMP = /\b(?:date:|on|as of)\s+(.*\d.*)$/i;

/** The facts of a title; what it does not say stays away. */
export function titleOf(above: Rows, fileName: string): Title {
  const lines = above.map((cells) => cells.map((cell) => (typeof cell === "string" ? cell : "")));
  const texts = lines.flat().filter((text) => text.trim() !== "");
  const found: { -readonly [Key in keyof Title]: Title[Key] | undefined } = {};
  for (const text of texts) {
    found.underlying ??= QUOTES_FOR.exec(text)?.[1]?.toUpperCase() ?? indexIn(text)?.toUpperCase();
    found.quotedAt ??= serialOfCell((STAMP.exec(text) ?? BARE_STAMP.exec(text))?.[1]?.trim() ?? null);
    found.expiry ??= serialOfCell(EXPIRY.exec(text)?.[1] ?? null);
    found.spot ??= numberIn(LAST.exec(text)?.[1]);
  }
  const name = fileName.replace(/\.[^.]*$/, "");
  found.underlying ??= indexIn(name)?.toUpperCase();
  const expiryInName = (EXPIRY.exec(name) ?? CHAIN_OF.exec(name))?.[1];
  found.expiry ??= serialOfCell(expiryInName ?? null);
  if (expiryInName !== undefined && !name.endsWith(expiryInName))
    found.quotedAt ??= serialOfCell(DAY_AT_END.exec(name)?.[1] ?? null);
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Title;
}

function numberIn(text: string | undefined): number | undefined {
  const value = text === undefined ? undefined : numberOfCell(text, ".");
  return typeof value === "number" ? value : undefined;
}

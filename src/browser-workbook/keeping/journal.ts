/**
 * Carries the grid's edits into the journal, and those of other tabs into the grid. A line can be written once only:
 * whoever comes second reads the line, lets the library fit its own edit behind it, and tries the next one.
 */
import { type GridEdit, type GridMessage, type GridTransport, isEdit } from "../../host/browser/grid-edits";
import type { ChapterStore, Entry } from "./records";

/** What the page is told. */
export interface JournalNews {
  /** All edits are on the disk. */
  kept(at: number): void;
  /** Edits since then are in this page alone. */
  failing(error: unknown, since: number): void;
  /** Another tab went on while this one could not keep its edits. */
  parted(): void;
  /** The workbook was put anew, by this tab or another one. */
  movedOn(): void;
}

/** Tells the other tabs that there is something to read. */
export interface Neighbours {
  call(): void;
}

const AGAIN_MS = 3000;

export class Journal implements GridTransport {
  private deliver: (message: GridMessage) => void = () => {};
  private turn: Promise<unknown> = Promise.resolve();
  /** In order, with the time when each was made. */
  private readonly unkept: { readonly revision: GridEdit; readonly at: number }[] = [];
  private readonly newest = new Map<string, GridEdit>();
  private again: ReturnType<typeof setTimeout> | undefined;
  private hasParted = false;
  /** The chapter is not kept yet: without it no line of its journal could ever be read. */
  private beginning: (() => Promise<unknown>) | undefined;

  constructor(
    private readonly store: ChapterStore,
    private place: { readonly chapter: number; readonly line: number },
    private readonly news: JournalNews,
    private readonly neighbours: Neighbours,
    private readonly now: () => number = Date.now,
  ) {}

  onNewMessage(_: string, deliver: (message: GridMessage) => void): void {
    this.deliver = deliver;
  }

  leave(): void {
    this.deliver = () => {};
  }

  sendMessage(message: GridMessage): Promise<void> {
    if (!isEdit(message)) return Promise.resolve();
    const id = message.nextRevisionId;
    this.newest.set(id, message);
    // The grid sends an edit anew behind each line that it gets to read: the last of them alone is written.
    return this.inTurn(async () => {
      if (this.newest.get(id) !== message) return;
      this.newest.delete(id);
      await this.keep(message);
    });
  }

  /** Reads what other tabs have written. */
  follow(): Promise<void> {
    return this.inTurn(() => this.read());
  }

  /** Where the journal stands, once everything before is written. */
  position(): Promise<{ readonly chapter: number; readonly line: number }> {
    return this.inTurn(async () => this.place);
  }

  /** From here on edits go into another chapter. One that could not be kept yet is begun with the first of them. */
  goOnIn(chapter: number, begin?: () => Promise<unknown>): void {
    this.place = { chapter, line: 0 };
    this.beginning = begin;
  }

  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const result = this.turn.then(step);
    this.turn = result.catch(() => {});
    return result;
  }

  private async keep(revision: GridEdit): Promise<void> {
    const at = this.now();
    const result = this.unkept.length > 0 ? "behind" : await this.write(revision, at);
    if (result === "kept") {
      this.deliver(revision);
      this.news.kept(at);
    } else if (result === "taken") {
      // The grid sends its edit anew, behind what it now gets to read.
      await this.read();
    } else {
      this.unkept.push({ revision, at });
      this.deliver(revision);
      if (result === "behind") await this.catchUp();
    }
  }

  private async write(revision: GridEdit, at: number): Promise<"kept" | "taken" | "failed"> {
    const line = this.place.line + 1;
    try {
      await this.beginning?.();
      this.beginning = undefined;
      const result = await this.store.append({ chapter: this.place.chapter, line, at, revision });
      if (result === "kept") {
        this.place = { ...this.place, line };
        this.neighbours.call();
      }
      return result;
    } catch (error) {
      this.news.failing(error, this.unkept[0]?.at ?? at);
      clearTimeout(this.again);
      this.again = setTimeout(() => void this.inTurn(() => this.catchUp()), AGAIN_MS);
      return "failed";
    }
  }

  /** Writes what could not be written before. */
  private async catchUp(): Promise<void> {
    if (this.unkept.length === 0) return;
    for (let next = this.unkept[0]; next !== undefined && !this.hasParted; next = this.unkept[0]) {
      const result = await this.write(next.revision, next.at);
      if (result === "failed") return;
      if (result === "taken") return this.part();
      this.unkept.shift();
    }
    clearTimeout(this.again);
    if (!this.hasParted) this.news.kept(this.now());
  }

  private part(): void {
    this.hasParted = true;
    clearTimeout(this.again);
    this.news.parted();
  }

  private async read(): Promise<void> {
    if (this.hasParted) return;
    const entries = await this.store.entriesAfter(this.place.chapter, this.place.line);
    if (entries.length > 0 && this.unkept.length > 0) return this.part();
    for (const entry of entries) this.take(entry);
  }

  private take({ line, revision, goesOnIn }: Entry): void {
    this.place = { ...this.place, line };
    if (revision !== undefined) this.deliver(revision);
    if (goesOnIn !== undefined) this.news.movedOn();
  }
}

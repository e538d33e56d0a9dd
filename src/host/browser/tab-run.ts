/** Tab from cell to cell, then Enter: on to the next row, in the column where the run of tabs began. */
import type { Library } from "./grid-library";

type Direction = "up" | "down" | "left" | "right";

interface Place {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

interface Mover {
  readonly getters: { getActivePosition(): Place };
  readonly model: { readonly selection: { selectCell(col: number, row: number): unknown } };
}

const isSame = (one: Place, other: Place | undefined) =>
  one.sheetId === other?.sheetId && one.col === other.col && one.row === other.row;

/** Keeps the run across editor and grid; `moved` is told every step that a key makes. */
class TabRun {
  private began: Place | undefined;
  private reached: Place | undefined;

  /** Makes the step, then corrects it. */
  step(direction: Direction | undefined, { getters, model }: Mover, move: () => void): void {
    const from = { ...getters.getActivePosition() };
    move();
    const to = getters.getActivePosition();
    if (isSame(from, to)) return;
    const goesOn = isSame(from, this.reached);
    if (direction === "right" || direction === "left") {
      if (!goesOn) this.began = from;
      this.reached = { ...to };
      return;
    }
    const began = goesOn ? this.began : undefined;
    this.began = undefined;
    this.reached = undefined;
    if (began !== undefined && direction === "down") model.selection.selectCell(began.col, to.row);
  }
}

interface Editor extends Mover {
  stopEdition(direction?: Direction): void;
}

interface GridParts {
  readonly env: { readonly model: Mover["model"] & { readonly getters: Mover["getters"] } };
  readonly keyDownMapping: Record<string, () => void>;
  isSingleCellOrMergeSelection(): boolean;
  moveInSelection(direction: Direction): void;
  setup(): void;
}

export function tabRun(library: Library): void {
  const run = new TabRun();
  const editor = library.stores.CellComposerStore.prototype as unknown as Editor;
  const { stopEdition } = editor;
  editor.stopEdition = function (direction) {
    run.step(direction, this, () => stopEdition.call(this, direction));
  };
  const grid = library.components.Grid.prototype as unknown as GridParts;
  const { setup, moveInSelection } = grid;
  grid.moveInSelection = function (direction) {
    run.step(direction, { getters: this.env.model.getters, model: this.env.model }, () =>
      moveInSelection.call(this, direction),
    );
  };
  grid.setup = function () {
    setup.call(this);
    const { model } = this.env as unknown as { model: { dispatch(type: string): void } };
    Object.assign(this.keyDownMapping, {
      // Enter moves on, as in Excel; F2 or a double click opens the cell.
      Enter: () => this.moveInSelection("down"),
      "Shift+Enter": () => this.moveInSelection("up"),
      // Browsers keep these two for their own tabs; an installed page or a kiosk hands them on.
      "Ctrl+PageDown": () => model.dispatch("ACTIVATE_NEXT_SHEET"),
      "Ctrl+PageUp": () => model.dispatch("ACTIVATE_PREVIOUS_SHEET"),
    });
  };
}

/** To be imported before the grid: a canvas without a page, that counts what is measured on it. */

export const measured = { texts: 0 };

class MeasuringContext {
  font = "";
  save() {}
  restore() {}
  measureText(text: string) {
    measured.texts++;
    const pixels = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1] ?? 0);
    // As tall as the letters are wide is good enough for a law of heights.
    return { width: text.length * pixels, fontBoundingBoxAscent: pixels, fontBoundingBoxDescent: pixels / 4 };
  }
}

Object.assign(globalThis, {
  OffscreenCanvas: class {
    getContext() {
      return new MeasuringContext();
    }
  },
});

import { JSDOM } from "jsdom";

/** The library reads and writes XML by the page's own means. */
export function domInNode(): void {
  const { DOMParser, XMLSerializer, Node, document } = new JSDOM("").window;
  Object.assign(globalThis, { DOMParser, XMLSerializer, Node, document });
}

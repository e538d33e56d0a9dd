import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** When the page is being printed, the moment in the reader's own time; else nothing. */
export function usePrinting(): { readonly on: string | null; readonly print: () => void } {
  const [on, setOn] = useState<string | null>(null);
  useEffect(() => {
    // What is printed must stand before the browser takes its picture.
    const before = () => flushSync(() => setOn(new Date().toLocaleString("sv-SE").slice(0, 16)));
    const after = () => setOn(null);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return { on, print: () => window.print() };
}

import { useEffect, useState } from "react";

/** Long enough that a number typed digit by digit is told once. */
const PAUSE_MS = 900;

/** Words for a live region: told once they have stood for a moment, and not when the page opens. */
export function useSpoken(words: string): string {
  const [first] = useState(words);
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    if (words === first && spoken === "") return;
    const timer = setTimeout(() => setSpoken(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, first, spoken]);
  return spoken;
}

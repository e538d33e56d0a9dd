import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PaneHost } from "./choose-host";

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

/** How the pane is lit: the host's own word first, then the system's. */
export interface Lighting {
  readonly theme: Theme;
  readonly dark: boolean;
  /** The user's high-contrast colours replace ours. */
  readonly forced: boolean;
}

function lightingOf(host: PaneHost): Lighting {
  const matches = (query: string) => window.matchMedia?.(query).matches ?? false;
  const dark = host.isDark() ?? matches(DARK);
  return { theme: dark ? webDarkTheme : webLightTheme, dark, forced: matches(FORCED) };
}

/** Excel tells of a changed theme by no event, so it is read again whenever the pane comes into view. */
export function useLighting(host: PaneHost): Lighting {
  const [lighting, setLighting] = useState(() => lightingOf(host));
  useEffect(() => {
    const read = () => setLighting(lightingOf(host));
    const queries = [DARK, FORCED].flatMap((query) => window.matchMedia?.(query) ?? []);
    read();
    for (const query of queries) query.addEventListener("change", read);
    document.addEventListener("visibilitychange", read);
    return () => {
      for (const query of queries) query.removeEventListener("change", read);
      document.removeEventListener("visibilitychange", read);
    };
  }, [host]);
  return lighting;
}

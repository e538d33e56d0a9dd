import "../host/older-engines";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { resumeCarried } from "./check/carried";
import { chooseHost } from "./choose-host";
import { fetchAhead } from "./later";

const root = document.getElementById("pane");
if (root === null) throw new Error("the page has no place for the pane");
const host = chooseHost();
createRoot(root).render(<App host={host} />);
// Beside the browser's workbook one may stop the server that both came from.
void host.then(({ workbook }) => {
  if (workbook !== null && !("Office" in globalThis))
    void fetchAhead().then(() => performance.mark("all parts are here"));
});
void resumeCarried();

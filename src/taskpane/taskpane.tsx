import "../host/older-engines";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { resumeCarried } from "./check/carried";
import { chooseHost } from "./choose-host";

const root = document.getElementById("pane");
if (root === null) throw new Error("the page has no place for the pane");
createRoot(root).render(<App host={chooseHost()} />);
void resumeCarried();

/** Entry of functions.js: everything that Excel needs to answer formulas, and nothing else. */
import "../older-engines";
import { catalogue } from "../../functions/catalogue";
import { associate } from "./associate";

associate(catalogue);
// Last, so that a script that broke off leaves no version.
Object.assign(globalThis, { wingspanFunctions: process.env.ADDIN_VERSION });

/** Entry of functions.js: everything that Excel needs to answer formulas, and nothing else. */
import "../older-engines";
import { catalogue } from "../../functions/catalogue";
import { associate } from "./associate";

associate(catalogue);

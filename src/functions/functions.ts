/** Entry of functions.js: everything that Excel needs to answer formulas, and nothing else. */
import { associate } from "../host/excel/associate";
import { catalogue } from "./catalogue";

associate(catalogue);

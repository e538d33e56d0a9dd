import { writeFileSync } from "node:fs";
import { cataloguePath, catalogueSource } from "./catalogue";

writeFileSync(cataloguePath, catalogueSource());

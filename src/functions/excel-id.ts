import type { Definition } from "./define";

/**
 * The id under which Excel registers a function and keeps it in a file: CONDOR_CREDIT, where a cell reads
 * CONDOR.CREDIT. Excel writes an id's dots as underscores; without any, every rule of writing gives the same name.
 */
export function excelId({ id }: Pick<Definition, "id">): string {
  return id.replaceAll(".", "_");
}

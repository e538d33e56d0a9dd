import type { Understood } from "../../functions/reading/understand";
import { words } from "../../host/words";
import { fieldName } from "./kind-words";

/** The columns of a file as the import tells them. */
export interface ProposedColumns {
  /** The headings that functions read, and as what. */
  readonly columns: readonly (readonly [heading: string, readAs: string])[];
  /** Headings that no function reads; their columns are written too. */
  readonly unread: readonly string[];
}

export function proposedColumns({ columns, title: { underlying } }: Understood): ProposedColumns {
  return {
    columns: columns.flatMap(({ heading, field }) =>
      field === undefined
        ? []
        : [
            [
              heading,
              field === "close" && underlying !== undefined
                ? words`close of ${underlying}`
                : fieldName(field),
            ],
          ],
    ),
    unread: columns.flatMap(({ heading, field }) => (field === undefined && heading !== "" ? [heading] : [])),
  };
}

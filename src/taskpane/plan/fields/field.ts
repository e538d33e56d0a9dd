import type { Definition } from "../../../functions/define";

/** What can be typed into one field of the pane: an argument of a worksheet function, which judges it. */
export interface Field {
  readonly label: string;
  /** Short unit beside the number. */
  readonly unit: string;
  /** The function and the argument whose rule holds here. */
  readonly argument: readonly [of: Definition, name: string];
  /** What stands in the field at first: the method's worked example. */
  readonly initial: string;
  /** How a worksheet shows the number. */
  readonly format: string;
  /** The unit in an inserted sheet, where the argument's own says less. */
  readonly sheetUnit?: string;
  /** One line on what is meant, where the label leaves a doubt. */
  readonly hint?: string;
  /** The label under which SCENARIO.PLAN knows it: the plan's own questions read it there. */
  readonly plan?: string;
  /** The label under which the gates know it: REGIME.STATE. The gates then judge it. */
  readonly reading?: string;
}

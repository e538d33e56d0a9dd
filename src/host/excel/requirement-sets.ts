/** Whether this Excel knows a version of its programming interface: "1.20". */
export function hasSet(version: string, set = "ExcelApi"): boolean {
  return typeof Office !== "undefined" && Office.context?.requirements?.isSetSupported(set, version) === true;
}

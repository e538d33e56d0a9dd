/** The word before every function in a cell, for an Excel that refuses functions without one; normally none. */
export function addInNamespace(): string {
  const namespace = process.env.ADDIN_NAMESPACE ?? "";
  if (!/^([A-Z][A-Z0-9]{1,31})?$/.test(namespace))
    throw new Error(`ADDIN_NAMESPACE must be 2 to 32 capital letters and digits, got ${namespace}`);
  return namespace;
}

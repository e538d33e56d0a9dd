/** Where `npm run excel` serves the add-in, and what manifest.xml says before it is built. */
export const developmentAddress = "https://localhost:3443/";

/** Where the built add-in will be served; help links and the manifest point there. */
export function addInAddress(): string {
  const address = process.env.ADDIN_URL ?? developmentAddress;
  if (!/^https:\/\//.test(address)) throw new Error(`ADDIN_URL must begin with https://, got ${address}`);
  return address.endsWith("/") ? address : `${address}/`;
}

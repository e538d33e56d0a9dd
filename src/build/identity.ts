import { addInAddress, developmentAddress } from "./address";

const PRODUCTION = "8715a379-b4d7-4316-8268-58392175bded";
/** What `npm run excel` serves is another add-in than the one that is deployed: Excel keeps them apart by this. */
const DEVELOPMENT = { id: "5f0c1c9e-6d3b-4c57-9a55-1d1f7d0a7b42", name: "Wingspan (development)" };

/** Under which id and name Excel lists this copy: a firm's test copy names its own. */
export function addInIdentity(): { readonly id: string; readonly name: string } {
  const { ADDIN_ID: id, ADDIN_NAME: name } = process.env;
  if (id === undefined && name === undefined)
    return addInAddress() === developmentAddress ? DEVELOPMENT : { id: PRODUCTION, name: "Wingspan" };
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id ?? ""))
    throw new Error(`a copy with a name of its own needs a GUID of its own in ADDIN_ID, got ${id ?? "none"}`);
  if (id?.toLowerCase() === PRODUCTION)
    throw new Error("ADDIN_ID is the published add-in's: take another GUID");
  if (name === undefined || !/^[^<>&"]{1,125}$/.test(name))
    throw new Error(`ADDIN_NAME must be 1 to 125 characters without <, >, & and ", got ${name ?? "none"}`);
  return { id: id as string, name };
}

/** Where the icons can be fetched by the admin centre, which reaches no private network; by default with the rest. */
export function iconAddress(): string {
  const address = process.env.ICON_URL ?? addInAddress();
  if (!/^https:\/\//.test(address)) throw new Error(`ICON_URL must begin with https://, got ${address}`);
  return address.endsWith("/") ? address : `${address}/`;
}

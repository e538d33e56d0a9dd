import { Facts } from "../../Facts";

/** On what a table rests: its sample, the account, the futures, and what a paste of three columns gives. */
export function FoundFacts({ facts }: { readonly facts: Readonly<Record<string, string | undefined>> }) {
  return <Facts facts={Object.entries(facts)} quiet />;
}

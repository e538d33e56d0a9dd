import { Facts } from "../../Facts";
import { inSentence } from "../../format";

/** On what a table rests: its sample, the account, the futures, and what a paste of three columns gives. */
export function FoundFacts({ facts }: { readonly facts: Readonly<Record<string, string | undefined>> }) {
  return (
    <Facts
      facts={Object.entries(facts).map(([name, said]) => [name, said && inSentence(said)] as const)}
      quiet
    />
  );
}

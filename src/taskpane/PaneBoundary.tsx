import { Button, Text, Title3 } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import type { Draft } from "./plan/draft";
import { fieldNames, fieldOf } from "./plan/fields";

interface Props {
  readonly draft: Draft;
  readonly children: ReactNode;
}

/** When drawing the pane fails, what was typed stays in sight and the pane can be shown again with it. */
export class PaneBoundary extends Component<Props, { readonly failure: Error | null }> {
  override state: { readonly failure: Error | null } = { failure: null };

  static getDerivedStateFromError(failure: Error) {
    return { failure };
  }

  override render() {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    const { typed } = this.props.draft;
    return (
      <main style={{ padding: 16 }}>
        <div role="alert">
          <Title3 as="h1">The pane could not be drawn</Title3>
          <p>
            <Text>{failure.message}</Text>
          </p>
        </div>
        <Button appearance="primary" onClick={() => this.setState({ failure: null })}>
          Show it again
        </Button>
        <p>
          <Text>Nothing that was typed is lost:</Text>
        </p>
        <ul>
          {fieldNames
            .filter((name) => typed[name] !== undefined)
            .map((name) => (
              <li key={name}>
                {fieldOf(name).label}: {typed[name]}
              </li>
            ))}
        </ul>
      </main>
    );
  }
}

import { Component, type ReactNode } from 'react';

import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { TriangleAlert } from '#renderer/ui/icons.ts';
import './boot.css';

type State = { readonly hasFailed: boolean };

/** Catches bugs of the interface, one of the three places where bugs are caught: says what is safe and what to do. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="wf-boot">
        <EmptyState
          title="Something in Wherefore went wrong"
          icon={TriangleAlert}
          headingLevel={2}
          actions={
            <Button variant="primary" onPress={() => location.reload()}>
              Load the window again
            </Button>
          }
        >
          What was saved is safe in your file. Loading the window again opens it where you were.
        </EmptyState>
      </main>
    );
  }
}

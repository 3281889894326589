import { Component, type ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert.tsx';

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: unknown;
}

/** Keeps a fault of one page from emptying the whole window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <ProblemAlert error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

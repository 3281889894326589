import { PageFrame } from '../../components/PageFrame.tsx';
import { messages } from '../../messages.ts';

export function ReconcilePage() {
  return <PageFrame title={messages.reconcile.title}>{null}</PageFrame>;
}

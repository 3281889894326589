import { PageFrame } from '../../components/PageFrame.tsx';
import { messages } from '../../messages.ts';

export function ActionsPage() {
  return <PageFrame title={messages.actions.title}>{null}</PageFrame>;
}

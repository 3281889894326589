import { PageFrame } from '../../components/PageFrame.tsx';
import { messages } from '../../messages.ts';

export function LogPage() {
  return <PageFrame title={messages.log.title}>{null}</PageFrame>;
}

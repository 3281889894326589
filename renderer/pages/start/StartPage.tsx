import { PageFrame } from '../../components/PageFrame.tsx';
import { messages } from '../../messages.ts';

export function StartPage() {
  return <PageFrame title={messages.start.title}>{null}</PageFrame>;
}

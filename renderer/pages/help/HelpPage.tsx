import { PageFrame } from '../../components/PageFrame.tsx';
import { messages } from '../../messages.ts';

export function HelpPage() {
  return <PageFrame title={messages.help.title}>{null}</PageFrame>;
}

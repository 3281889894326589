import { PageFrame } from '../../components/PageFrame.tsx';
import { messages } from '../../messages.ts';

export function BoardPage() {
  return <PageFrame title={messages.board.title}>{null}</PageFrame>;
}

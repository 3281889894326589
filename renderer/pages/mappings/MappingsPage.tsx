import { PageFrame } from '../../components/PageFrame.tsx';
import { messages } from '../../messages.ts';

export function MappingsPage() {
  return <PageFrame title={messages.mappings.title}>{null}</PageFrame>;
}

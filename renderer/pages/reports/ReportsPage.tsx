import { PageFrame } from '../../components/PageFrame.tsx';
import { messages } from '../../messages.ts';

export function ReportsPage() {
  return <PageFrame title={messages.reports.title}>{null}</PageFrame>;
}

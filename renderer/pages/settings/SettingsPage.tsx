import { PageFrame } from '../../components/PageFrame.tsx';
import { messages } from '../../messages.ts';

export function SettingsPage() {
  return <PageFrame title={messages.settings.title}>{null}</PageFrame>;
}

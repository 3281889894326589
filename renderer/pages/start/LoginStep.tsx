import { LoginItemField } from '../../forms/LoginItemField.tsx';
import { Topic } from '../../components/Topic.tsx';
import { messages } from '../../messages.ts';
import type { StepProps } from './StartPage.tsx';
import { StepFrame } from './StepFrame.tsx';

/** Whether it works by itself from the next log-on on. */
export function LoginStep({ setup }: StepProps) {
  return (
    <StepFrame step="login" setup={setup}>
      <Topic title={messages.forms.loginItem.title} explanation={messages.forms.loginItem.explanation}>
        <LoginItemField />
      </Topic>
    </StepFrame>
  );
}

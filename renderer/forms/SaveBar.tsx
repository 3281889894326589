import { Alert, Button, Group, List, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { SettingsProblem } from '../../core/settings/settingsProblem.ts';
import { messages } from '../messages.ts';

export interface SaveBarProps {
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly others: readonly SettingsProblem[];
  readonly onReset: () => void;
}

/** Ends a form: saves it, or takes back what was changed in it. */
export function SaveBar({ isDirty, isSaving, others, onReset }: SaveBarProps) {
  return (
    <>
      <OtherProblems problems={others} />
      <Group gap="xs">
        <Button type="submit" loading={isSaving} disabled={!isDirty}>
          {messages.forms.save}
        </Button>
        <Button variant="default" disabled={!isDirty || isSaving} onClick={onReset}>
          {messages.forms.reset}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {isDirty ? messages.forms.unsaved : ''}
        </Text>
      </Group>
    </>
  );
}

/** Wrong places of the settings that the form does not show. */
export function OtherProblems({ problems }: { readonly problems: readonly SettingsProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert
      color="red"
      variant="light"
      icon={<TriangleAlert aria-hidden />}
      title={messages.forms.otherProblems}
      role="alert"
    >
      <List size="sm">
        {problems.map(({ path, message }) => (
          <List.Item key={path}>{path === '' ? message : `${path}: ${message}`}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

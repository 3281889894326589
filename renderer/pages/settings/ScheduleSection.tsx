import { Button, Group, Text } from '@mantine/core';
import { civilDateIn } from '../../../core/civilDate.ts';
import { useNow } from '../../components/useNow.ts';
import { ScheduleFields } from '../../forms/ScheduleFields.tsx';
import { applySchedule, restoreSchedules, scheduleValuesOf } from '../../forms/scheduleForm.ts';
import { useSettingsForm } from '../../forms/useSettingsForm.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import { SectionForm } from './SectionForm.tsx';
import type { SectionProps } from './SettingsPage.tsx';

/** One time for several mappings; what is particular to one is set in Pemetaan. */
export function ScheduleSection({ reading: { settings } }: SectionProps) {
  const today = civilDateIn(settings.timeZone, useNow());
  const settingsForm = useSettingsForm({
    settings,
    valuesOf: (current) => ({ ...scheduleValuesOf(current.mappings, today), mappings: [] as string[] }),
    apply: applySchedule,
    restore: restoreSchedules,
  });
  const { schedule } = messages.settings;
  const save = async (): Promise<boolean> => {
    if (settingsForm.form.values.mappings.length > 0) return settingsForm.save();
    settingsForm.form.setFieldError('mappings', schedule.chooseFirst);
    return false;
  };
  if (settings.mappings.length === 0) {
    return (
      <Group gap="xs">
        <Text>{schedule.nothing}</Text>
        <Button component="a" href={hrefOf('mappings')} size="xs" variant="default">
          {schedule.toMappings}
        </Button>
      </Group>
    );
  }
  return (
    <SectionForm settingsForm={{ ...settingsForm, save }}>
      <Text size="sm" c="dimmed">
        {schedule.text}
      </Text>
      <ScheduleFields form={settingsForm.form} mappings={settings.mappings} />
    </SectionForm>
  );
}

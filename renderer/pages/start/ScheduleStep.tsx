import { Button, Group, Text } from '@mantine/core';
import { civilDateIn } from '../../../core/civilDate.ts';
import { useNow } from '../../components/useNow.ts';
import { OtherProblems } from '../../forms/SaveBar.tsx';
import { ScheduleFields } from '../../forms/ScheduleFields.tsx';
import { applySchedule, restoreSchedules, scheduleValuesOf } from '../../forms/scheduleForm.ts';
import { useSettingsForm } from '../../forms/useSettingsForm.ts';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import { ownMappings } from './setupSteps.ts';
import type { StepProps } from './StartPage.tsx';
import { StepFrame } from './StepFrame.tsx';

/** When the mappings are sent by themselves. */
export function ScheduleStep({ setup }: StepProps) {
  const own = ownMappings(setup.settings);
  const today = civilDateIn(setup.settings.timeZone, useNow());
  const { form, save, isSaving, others } = useSettingsForm({
    settings: setup.settings,
    valuesOf: (settings) => scheduleValuesOf(ownMappings(settings), today),
    apply: applySchedule,
    restore: restoreSchedules,
  });
  const { schedule } = messages.start;
  // What is proposed is saved by going on, whether something was changed or not.
  const saveProposed = async (): Promise<boolean> => save(form.values.mappings.length > 0);
  return (
    <StepFrame step="schedule" setup={setup} beforeNext={saveProposed} isBusy={isSaving} isForm>
      {own.length === 0 ? (
        <Group gap="xs">
          <Text>{schedule.nothing}</Text>
          <Button component="a" href={hrefOf('start', 'mappings')} size="xs" variant="default">
            {messages.start.names.mappings}
          </Button>
        </Group>
      ) : (
        <ScheduleFields form={form} mappings={own} />
      )}
      <OtherProblems problems={others} />
    </StepFrame>
  );
}

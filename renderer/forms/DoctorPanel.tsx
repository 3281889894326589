import { Alert, Button, Group, List, Loader, Stack, Text, ThemeIcon, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Check, Copy, Minus, Stethoscope, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { Environment } from '../../core/catalogue/environment.ts';
import type { DoctorReport, DoctorStep, DoctorStepState } from '../../core/doctor/doctorReport.ts';
import { doctorText } from '../../core/doctor/doctorText.ts';
import { useCall } from '../api/useCall.ts';
import { ProblemAlert } from '../components/ProblemAlert.tsx';
import { formatCount } from '../format/formatNumber.ts';
import { messages } from '../messages.ts';
import { useDoctor } from './useDoctor.ts';

export interface DoctorPanelProps {
  /** Null: the one that is set. */
  readonly environment: Environment | null;
}

/** The way to BIOS, examined step by step while one looks on. */
export function DoctorPanel({ environment }: DoctorPanelProps) {
  const { steps, report, isUnderWay, error, examine } = useDoctor(environment);
  const { doctor } = messages.forms;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<Stethoscope size={18} aria-hidden />}
          loading={isUnderWay}
          onClick={() => void examine()}
        >
          {report === null ? doctor.examine : doctor.examineAgain}
        </Button>
        {report === null ? null : <CopyReport report={report} />}
      </Group>
      <Verdict report={report} />
      {error === null ? null : <ProblemAlert error={error} />}
      {steps.length === 0 && !isUnderWay ? null : (
        <List listStyleType="none" spacing="xs" aria-label={doctor.steps}>
          {steps.map((step) => (
            <StepItem key={step.id} step={step} />
          ))}
          {isUnderWay ? (
            <List.Item icon={<Loader size={20} aria-hidden />}>
              <Text size="sm" role="status">
                {doctor.underWay}
              </Text>
            </List.Item>
          ) : null}
        </List>
      )}
    </Stack>
  );
}

function Verdict({ report }: { readonly report: DoctorReport | null }) {
  if (report === null) return null;
  const { color, icon: Icon } = looks[report.verdict];
  const isUnproven =
    report.verdict === 'ok' && report.steps.some(({ id, state }) => id === 'token' && state === 'skipped');
  const { title, text } = messages.forms.doctor.verdicts[isUnproven ? 'unproven' : report.verdict];
  return (
    <Alert color={color} variant="light" icon={<Icon aria-hidden />} title={title} role="status">
      {text}
    </Alert>
  );
}

const looks: Readonly<Record<DoctorStepState, { readonly color: string; readonly icon: LucideIcon }>> = {
  ok: { color: 'green', icon: Check },
  warning: { color: 'orange', icon: TriangleAlert },
  failed: { color: 'red', icon: X },
  skipped: { color: 'gray', icon: Minus },
};

/** Only a step that took long is worth a figure. */
const NOTABLE_MS = 1000;

function StepItem({ step }: { readonly step: DoctorStep }) {
  const { state, title, detail, remedy, durationMs } = step;
  const { color, icon: Icon } = looks[state];
  const { states, duration } = messages.forms.doctor;
  return (
    <List.Item
      icon={
        <ThemeIcon color={color} variant="light" size={22} radius="xl">
          <Icon size={14} aria-hidden />
        </ThemeIcon>
      }
    >
      <Text size="sm" fw={500}>
        <VisuallyHidden>{states[state]}: </VisuallyHidden>
        {title}
        {durationMs < NOTABLE_MS ? null : (
          <Text span size="xs" c="dimmed">
            {' '}
            {duration(formatCount(Math.round(durationMs / 1000)))}
          </Text>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        {detail}
      </Text>
      {remedy === '' ? null : <Text size="sm">{remedy}</Text>}
    </List.Item>
  );
}

function CopyReport({ report }: { readonly report: DoctorReport }) {
  const timeZone = useCall('readSettings', []).data?.settings.timeZone ?? 'Asia/Jakarta';
  const appVersion = useCall('readAbout', []).data?.version ?? '';
  const { doctor } = messages.forms;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(doctorText(report, { timeZone, appVersion }));
      notifications.show({ color: 'green', message: doctor.copied });
    } catch {
      notifications.show({ color: 'red', message: doctor.notCopied });
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<Copy size={18} aria-hidden />}
      onClick={() => {
        void copy();
      }}
    >
      {doctor.copy}
    </Button>
  );
}

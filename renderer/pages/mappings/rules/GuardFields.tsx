import { Group, NumberInput, Paper, Select, Stack, Switch, Text, Title } from '@mantine/core';
import { guardSettingsSchema, type GuardSettings } from '../../../../core/validate/guardSettings.ts';
import { messages } from '../../../messages.ts';
import type { WizardParts } from '../wizard/wizardParts.ts';

const usual = guardSettingsSchema.parse({});
const fallings = ['cumulative', 'always', 'never'] as const;

/** What holds data back until somebody has looked at it, in sentences that can be turned off. */
export function GuardFields({ parts: { draft, change } }: { readonly parts: WizardParts }) {
  const { guard: texts } = messages.mappings.rules;
  const { guard } = draft;
  const setGuard = (changed: Partial<GuardSettings>): void =>
    change((current) => ({ ...current, guard: { ...current.guard, ...changed } }));
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="penjagaan">
      <Stack gap="sm">
        <div>
          <Title order={3} size="h5" id="penjagaan">
            {texts.title}
          </Title>
          <Text size="sm" c="dimmed">
            {texts.text} {texts.usual}
          </Text>
        </div>
        <Rule label={texts.zero} isOn={guard.zero} onTurn={(zero) => setGuard({ zero })} />
        <Rule
          label={texts.emptyRead}
          isOn={guard.emptyRead}
          onTurn={(emptyRead) => setGuard({ emptyRead })}
        />
        <LimitRule
          label={texts.above}
          limitLabel={texts.aboveNumber}
          limit={guard.abovePercent}
          usualLimit={usual.abovePercent}
          most={100_000}
          onChange={(abovePercent) => setGuard({ abovePercent })}
        />
        <LimitRule
          label={texts.below}
          limitLabel={texts.belowNumber}
          limit={guard.belowPercent}
          usualLimit={usual.belowPercent}
          most={1000}
          onChange={(belowPercent) => setGuard({ belowPercent })}
        />
        <LimitRule
          label={texts.fewerRows}
          limitLabel={texts.fewerRowsNumber}
          limit={guard.fewerRowsPercent}
          usualLimit={usual.fewerRowsPercent}
          most={99}
          onChange={(fewerRowsPercent) => setGuard({ fewerRowsPercent })}
        />
        <LimitRule
          label={texts.tooOld}
          limitLabel={texts.tooOldNumber}
          limit={guard.tooOldDays}
          usualLimit={usual.tooOldDays}
          most={10_000}
          onChange={(tooOldDays) => setGuard({ tooOldDays })}
        />
        <Select
          label={texts.falling}
          data={fallings.map((value) => ({ value, label: texts.fallings[value] }))}
          value={guard.falling}
          allowDeselect={false}
          onChange={(value) => {
            const falling = fallings.find((each) => each === value);
            if (falling !== undefined) setGuard({ falling });
          }}
          maw={340}
        />
      </Stack>
    </Paper>
  );
}

interface RuleProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

function Rule({ label, isOn, onTurn }: RuleProps) {
  return <Switch label={label} checked={isOn} onChange={(event) => onTurn(event.currentTarget.checked)} />;
}

interface LimitRuleProps {
  readonly label: string;
  readonly limitLabel: string;
  /** Null: the rule is off. */
  readonly limit: number | null;
  readonly usualLimit: number | null;
  readonly most: number;
  readonly onChange: (limit: number | null) => void;
}

function LimitRule({ label, limitLabel, limit, usualLimit, most, onChange }: LimitRuleProps) {
  return (
    <div>
      <Rule label={label} isOn={limit !== null} onTurn={(isOn) => onChange(isOn ? usualLimit : null)} />
      {limit === null ? null : (
        <Group gap="xs" ml={56} mt={4}>
          <Text size="sm" c="dimmed" aria-hidden>
            {limitLabel}
          </Text>
          <NumberInput
            size="xs"
            aria-label={`${label}: ${limitLabel}`}
            min={1}
            max={most}
            clampBehavior="strict"
            allowDecimal={false}
            value={limit}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 1) onChange(value);
            }}
            w={90}
          />
        </Group>
      )}
    </div>
  );
}

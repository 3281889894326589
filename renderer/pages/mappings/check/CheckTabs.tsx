import { Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import type { Dataset } from '../../../../core/catalogue/dataset.ts';
import { formatCount } from '../../../format/formatNumber.ts';
import { messages } from '../../../messages.ts';
import type { CheckResult } from './checkResult.ts';
import { CheckedRecords } from './CheckedRecords.tsx';
import { FindingTable } from '../../../components/FindingTable.tsx';

export interface CheckTabsProps {
  readonly result: CheckResult;
  readonly dataset: Dataset;
}

const tabs = ['problems', 'ready', 'held', 'others', 'notes'] as const;
type TabName = (typeof tabs)[number];

/** The records and findings of a dry run, what needs somebody first. */
export function CheckTabs({ result, dataset }: CheckTabsProps) {
  const { check: texts } = messages.mappings;
  const first = result.problems.length > 0 ? 'problems' : result.held.length > 0 ? 'held' : 'ready';
  const [chosen, setChosen] = useState<TabName | null>(null);
  const tab = chosen ?? first;
  return (
    <Tabs
      value={tab}
      onChange={(value) => setChosen(tabs.find((each) => each === value) ?? null)}
      keepMounted={false}
    >
      <Tabs.List>
        {tabs.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {texts.tabs[name](formatCount(result[name].length))}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {result.recordCount > result.shownCount ? (
        <Text size="sm" c="dimmed" pt="sm">
          {texts.shown(formatCount(result.shownCount), formatCount(result.recordCount))}
        </Text>
      ) : null}
      <Tabs.Panel value="problems" pt="sm">
        <FindingTable
          findings={result.problems}
          emptyText={texts.empty.problems}
          label={texts.tabs.problems('')}
        />
      </Tabs.Panel>
      <Tabs.Panel value="notes" pt="sm">
        <FindingTable findings={result.notes} emptyText={texts.empty.notes} label={texts.tabs.notes('')} />
      </Tabs.Panel>
      {(['ready', 'held', 'others'] as const).map((name) => (
        <Tabs.Panel key={name} value={name} pt="sm">
          <CheckedRecords
            records={result[name]}
            dataset={dataset}
            emptyText={texts.empty[name]}
            hasReasons={name === 'held'}
          />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

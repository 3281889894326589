import {
  Bell,
  Building2,
  ChevronsLeftRightEllipsis,
  Clock,
  FolderSync,
  Globe,
  Info,
  KeyRound,
  Monitor,
  type LucideIcon,
} from 'lucide-react';
import { lazy, type ComponentType } from 'react';
import { Stack, Title } from '@mantine/core';
import type { SettingsReading } from '../../../electron/shellViews.ts';
import { useCall } from '../../api/useCall.ts';
import { PageFrame } from '../../components/PageFrame.tsx';
import { QueryView } from '../../components/QueryView.tsx';
import { SideList } from '../../components/SideList.tsx';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';
import type { PageProps } from '../../shell/pageRegistry.ts';

/** What every section shows and changes. */
export interface SectionProps {
  readonly reading: SettingsReading;
}

/** In the order of the list at the side. */
const names = [
  'office',
  'keys',
  'environment',
  'schedule',
  'alerts',
  'network',
  'application',
  'transfer',
  'about',
] as const;

type Section = (typeof names)[number];

interface SectionEntry {
  readonly icon: LucideIcon;
  readonly component: ComponentType<SectionProps>;
}

const sections: Readonly<Record<Section, SectionEntry>> = {
  office: {
    icon: Building2,
    component: lazy(async () => ({ default: (await import('./OfficeSection.tsx')).OfficeSection })),
  },
  keys: {
    icon: KeyRound,
    component: lazy(async () => ({ default: (await import('./KeysSection.tsx')).KeysSection })),
  },
  environment: {
    icon: Globe,
    component: lazy(async () => ({ default: (await import('./EnvironmentSection.tsx')).EnvironmentSection })),
  },
  schedule: {
    icon: Clock,
    component: lazy(async () => ({ default: (await import('./ScheduleSection.tsx')).ScheduleSection })),
  },
  alerts: {
    icon: Bell,
    component: lazy(async () => ({ default: (await import('./AlertsSection.tsx')).AlertsSection })),
  },
  network: {
    icon: ChevronsLeftRightEllipsis,
    component: lazy(async () => ({ default: (await import('./NetworkSection.tsx')).NetworkSection })),
  },
  application: {
    icon: Monitor,
    component: lazy(async () => ({ default: (await import('./ApplicationSection.tsx')).ApplicationSection })),
  },
  transfer: {
    icon: FolderSync,
    component: lazy(async () => ({ default: (await import('./TransferSection.tsx')).TransferSection })),
  },
  about: {
    icon: Info,
    component: lazy(async () => ({ default: (await import('./AboutSection.tsx')).AboutSection })),
  },
};

/** Everything that the operator decides, by topic. */
export function SettingsPage({ rest }: PageProps) {
  const reading = useCall('readSettings', []);
  const current = names.find((name) => name === rest[0]) ?? 'office';
  const { component: Section } = sections[current];
  const { title, sections: label, names: titles } = messages.settings;
  return (
    <PageFrame title={title}>
      <SideList
        label={label}
        current="page"
        entries={names.map((name) => {
          const { icon: Icon } = sections[name];
          return {
            href: hrefOf('settings', name),
            label: titles[name],
            icon: <Icon size={18} aria-hidden />,
            isCurrent: name === current,
          };
        })}
      >
        <Stack gap="md">
          <Title order={2} size="h4">
            {titles[current]}
          </Title>
          <QueryView query={reading}>{(found) => <Section key={current} reading={found} />}</QueryView>
        </Stack>
      </SideList>
    </PageFrame>
  );
}

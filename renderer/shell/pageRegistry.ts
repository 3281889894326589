import {
  ChartColumn,
  CircleQuestionMark,
  ClipboardCheck,
  FileText,
  LayoutGrid,
  ListChecks,
  Rocket,
  ScrollText,
  Settings2,
  type LucideIcon,
} from 'lucide-react';
import { lazy, type ComponentType } from 'react';
import type { Page } from '../../electron/shellViews.ts';

export interface PageProps {
  /** What of the page is asked for, e.g. the id of a mapping. */
  readonly rest: readonly string[];
}

export interface PageEntry {
  readonly icon: LucideIcon;
  readonly component: ComponentType<PageProps>;
}

/** Every page, loaded when it is first shown; the order is that of the navigation. */
export const pageRegistry: Readonly<Record<Page, PageEntry>> = {
  board: {
    icon: LayoutGrid,
    component: lazy(async () => ({ default: (await import('../pages/board/BoardPage.tsx')).BoardPage })),
  },
  mappings: {
    icon: FileText,
    component: lazy(async () => ({
      default: (await import('../pages/mappings/MappingsPage.tsx')).MappingsPage,
    })),
  },
  log: {
    icon: ScrollText,
    component: lazy(async () => ({ default: (await import('../pages/log/LogPage.tsx')).LogPage })),
  },
  actions: {
    icon: ListChecks,
    component: lazy(async () => ({
      default: (await import('../pages/actions/ActionsPage.tsx')).ActionsPage,
    })),
  },
  reconcile: {
    icon: ClipboardCheck,
    component: lazy(async () => ({
      default: (await import('../pages/reconcile/ReconcilePage.tsx')).ReconcilePage,
    })),
  },
  reports: {
    icon: ChartColumn,
    component: lazy(async () => ({
      default: (await import('../pages/reports/ReportsPage.tsx')).ReportsPage,
    })),
  },
  start: {
    icon: Rocket,
    component: lazy(async () => ({ default: (await import('../pages/start/StartPage.tsx')).StartPage })),
  },
  settings: {
    icon: Settings2,
    component: lazy(async () => ({
      default: (await import('../pages/settings/SettingsPage.tsx')).SettingsPage,
    })),
  },
  help: {
    icon: CircleQuestionMark,
    component: lazy(async () => ({ default: (await import('../pages/help/HelpPage.tsx')).HelpPage })),
  },
};

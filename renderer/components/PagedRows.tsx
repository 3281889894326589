import { Group, Pagination, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { formatCount } from '../format/formatNumber.ts';
import { messages } from '../messages.ts';

export interface PagedRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly children: (shown: readonly Row[]) => ReactNode;
}

const PAGE = 50;

/** Many rows, a page of them at a time. */
export function PagedRows<Row>({ rows, children }: PagedRowsProps<Row>) {
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const current = Math.min(page, pages);
  const { paging } = messages.common;
  return (
    <>
      {children(rows.slice((current - 1) * PAGE, current * PAGE))}
      {pages === 1 ? null : (
        <Group justify="space-between" mt="xs">
          <Text size="sm" c="dimmed">
            {paging.shown(
              formatCount((current - 1) * PAGE + 1),
              formatCount(Math.min(rows.length, current * PAGE)),
              formatCount(rows.length),
            )}
          </Text>
          <Pagination
            total={pages}
            value={current}
            onChange={setPage}
            size="sm"
            aria-label={paging.label}
            getControlProps={(control) => ({ 'aria-label': paging.controls[control] })}
            getItemProps={(number) => ({ 'aria-label': paging.page(number) })}
          />
        </Group>
      )}
    </>
  );
}

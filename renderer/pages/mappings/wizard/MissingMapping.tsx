import { Button } from '@mantine/core';
import { FileQuestionMark } from 'lucide-react';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageFrame } from '../../../components/PageFrame.tsx';
import { messages } from '../../../messages.ts';
import { hrefOf } from '../../../shell/place.ts';

/** Stands for a mapping that is not there any more. */
export function MissingMapping({ id }: { readonly id: string }) {
  const { mappings } = messages;
  return (
    <PageFrame title={mappings.title}>
      <EmptyState
        icon={FileQuestionMark}
        title={mappings.wizard.notFound(id)}
        action={
          <Button component="a" href={hrefOf('mappings')}>
            {mappings.wizard.backToList}
          </Button>
        }
      >
        {mappings.list.explanation}
      </EmptyState>
    </PageFrame>
  );
}

import { Button, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';

export interface DisclosureProps {
  readonly title: string;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** What is seldom needed, behind a button. */
export function Disclosure({ title, isOpenAtFirst = false, children }: DisclosureProps) {
  const [isOpen, { toggle }] = useDisclosure(isOpenAtFirst);
  const id = useId();
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon size={16} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        {title}
      </Button>
      <Collapse expanded={isOpen} id={id}>
        <div style={{ paddingTop: 8 }}>{children}</div>
      </Collapse>
    </div>
  );
}

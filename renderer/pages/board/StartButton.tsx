import { Button } from '@mantine/core';
import { Rocket } from 'lucide-react';
import { messages } from '../../messages.ts';
import { hrefOf } from '../../shell/place.ts';

export function StartButton() {
  return (
    <Button component="a" href={hrefOf('start')} leftSection={<Rocket size={18} aria-hidden />}>
      {messages.board.empty.action}
    </Button>
  );
}

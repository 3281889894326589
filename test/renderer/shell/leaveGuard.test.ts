import { expect, test } from 'vitest';
import { createLeaveGuard } from '../../../renderer/shell/leaveGuard.ts';

test('leaving is asked for while anybody holds, and goes on when the operator agrees', () => {
  const questions: (() => void)[] = [];
  const guard = createLeaveGuard((goOn) => questions.push(goOn));
  guard.hold('satu', true);
  guard.hold('dua', true);
  guard.hold('satu', false);
  expect(guard.isHeld()).toBe(true);
  let hasLeft = false;
  guard.ask(() => {
    hasLeft = !guard.isHeld();
  });
  expect(hasLeft).toBe(false);
  questions[0]?.();
  expect(hasLeft).toBe(true);
});

test('nothing is asked once everybody has let go', () => {
  const guard = createLeaveGuard(() => undefined);
  guard.hold('satu', true);
  guard.hold('satu', false);
  expect(guard.isHeld()).toBe(false);
});

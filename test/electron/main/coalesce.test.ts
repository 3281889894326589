import { expect, test } from 'vitest';
import { coalesce, type Coalesced } from '../../../electron/main/coalesce.ts';

/** Work that ends when the test says so. */
function start(): { work: Coalesced; begun: () => number; end: (error?: Error) => Promise<void> } {
  const ends: PromiseWithResolvers<void>[] = [];
  const work = coalesce(() => {
    const end = Promise.withResolvers<void>();
    ends.push(end);
    return end.promise;
  });
  return {
    work,
    begun: () => ends.length,
    async end(error) {
      const last = ends.at(-1);
      if (error === undefined) last?.resolve();
      else last?.reject(error);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('work that is wanted while it is being done is done once more, however often it was wanted', async () => {
  const { work, begun, end } = start();
  const done = work.want();
  await Promise.all([work.want(), work.want()]);
  expect(begun()).toBe(1);
  await end();
  expect(begun()).toBe(2);
  await end();
  await done;
  expect(begun()).toBe(2);
});

test('what is forgotten is not done', async () => {
  const { work, begun, end } = start();
  const done = work.want();
  await work.want();
  work.forget();
  await end();
  await done;
  expect(begun()).toBe(1);
});

test('work that failed can be wanted again', async () => {
  const { work, begun, end } = start();
  const failed = work.want().catch((error: unknown) => String(error));
  await end(new Error('once'));
  expect(await failed).toContain('once');
  void work.want();
  expect(begun()).toBe(2);
});

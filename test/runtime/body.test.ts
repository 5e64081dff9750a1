import { expect, test } from 'vitest';
import { readBody } from '../../generator/runtime/body.ts';

const parts = (...sizes: number[]) =>
  new ReadableStream({
    start(controller) {
      let next = 0;
      for (const size of sizes) controller.enqueue(Uint8Array.from({ length: size }, () => next++));
      controller.close();
    },
  });

test.each([[[]], [[0]], [[5]], [[0, 3]], [[3, 0]], [[1, 2, 3, 4]], [[2, 0, 2]]])(
  'parts of %j',
  async (sizes) => {
    const bytes = await readBody(new Response(parts(...sizes)), 100);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect([...bytes!]).toEqual(Array.from({ length: total }, (_, index) => index));
  },
);

test('no body', async () => expect(await readBody(new Response(null), 0)).toEqual(new Uint8Array()));

test.each<[number, boolean]>([
  [10, true],
  [9, false],
  [0, false],
])('a limit of %d', async (limit, fits) => {
  expect((await readBody(new Response(parts(4, 6)), limit)) !== undefined).toBe(fits);
});

test('an endless body is given up', async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull: (controller) => (pulled++, controller.enqueue(new Uint8Array(1000))),
  });
  expect(await readBody(new Response(endless), 10_000)).toBeUndefined();
  expect(pulled).toBeLessThan(20);
});

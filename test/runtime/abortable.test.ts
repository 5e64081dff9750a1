import { expect, test } from 'vitest';
import { abortable } from '../../generator/runtime/abortable.ts';

test('passes on what the promise comes to', async () => {
  const { signal } = new AbortController();
  expect(await abortable(Promise.resolve(1), signal)).toBe(1);
  await expect(abortable(Promise.reject(new Error('x')), signal)).rejects.toThrow('x');
});

test.each([0, 10])(
  'rejects when the signal fires after %d ms; a later failure is no unhandled rejection',
  async (after) => {
    const controller = new AbortController();
    if (after === 0) controller.abort(new Error('given up'));
    else setTimeout(() => controller.abort(new Error('given up')), after);
    const late = new Promise((_resolve, reject) => setTimeout(() => reject(new Error('late')), 20));
    await expect(abortable(late, controller.signal)).rejects.toThrow('given up');
    await new Promise((resolve) => setTimeout(resolve, 40));
  },
);

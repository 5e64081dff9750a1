import { describe, expect, test, vi } from 'vitest';
import { abortable, after } from '../../generator/runtime/abortable.ts';

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

describe('after', () => {
  test.each<[string, number, number | undefined, number]>([
    ['the time', 20, undefined, 20],
    ['the signal', 60_000, 20, 20],
    ['a signal that has fired', 60_000, 0, 0],
    ['no time', 0, undefined, 0],
    ['a time before now', -5, undefined, 0],
  ])('%s', async (_name, time, abortAfter, want) => {
    const controller = new AbortController();
    if (abortAfter === 0) controller.abort();
    else if (abortAfter) setTimeout(() => controller.abort(), abortAfter);
    const start = performance.now();
    let end = () => {};
    await new Promise<void>((resolve) => (end = after(time, controller.signal, resolve)));
    end();
    expect(performance.now() - start).toBeGreaterThanOrEqual(want - 1);
    expect(performance.now() - start).toBeLessThan(want + 1000);
  });

  test.each([Infinity, 2 ** 40])('%d ms do not overflow the timer', async (time) => {
    let calls = 0;
    const end = after(time, undefined, () => calls++);
    await new Promise((resolve) => setTimeout(resolve, 20));
    end();
    expect(calls).toBe(0);
  });

  test('once it is ended, nothing is called and nothing is left behind', async () => {
    const before = timers();
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, 'removeEventListener');
    let calls = 0;
    after(10, controller.signal, () => calls++)();
    controller.abort();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(calls).toBe(0);
    // The test runner has a timer of its own, which may end.
    expect(timers()).toBeLessThanOrEqual(before);
    expect(remove).toHaveBeenCalledTimes(1);
  });
});

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

import { expect, test } from 'vitest';
import { idBesideTitle, operationTitle } from '../../generator/documentation/operations.ts';
import type { Page } from '../../generator/documentation/page.ts';
import type { Operation } from '../../generator/model/types.ts';

const page = { markup: { plain: (text: string) => text } } as Page;

test.each<readonly [given: Partial<Operation>, title: string, beside: string | undefined]>([
  [{ summary: 'Get it', operationId: 'getIt' }, 'Get it', 'getIt'],
  [{ operationId: 'getIt' }, 'getIt', undefined],
  [{ summary: 'Get it' }, 'Get it', undefined],
  [{}, 'GET /a', undefined],
])('%j is titled %s, with %s beside it', (given, title, beside) => {
  const operation = { method: 'get', path: '/a', ...given } as Operation;
  expect(operationTitle(page, { operation, id: 'a' })).toBe(title);
  expect(idBesideTitle(operation)).toBe(beside);
});

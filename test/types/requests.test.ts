import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileErrors } from '../compile.ts';
import * as cases from './requests.ts';

const text = readFileSync(join(import.meta.dirname, 'requests.ts'), 'utf8');

describe('requests.ts', () => {
  it('compiles: what must is taken, and what must not is refused', () => {
    const moved = text.replace('../../generated/index.ts', '../index.ts');
    expect(compileErrors({ 'requests.ts': moved })).toEqual([]);
  });

  it('has at least 25 cases of each kind', () => {
    expect(text.match(/@ts-expect-error/g)!.length).toBeGreaterThanOrEqual(25);
    expect(cases.legal.length + cases.legalMounts.length).toBeGreaterThanOrEqual(25);
  });
});

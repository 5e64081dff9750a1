/** docs/migrating.md against the vendor's SDK itself, as test/bench pins and installs it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageText, root, rowsOf } from '../docs/pages.ts';
import { runCommand } from '../platforms/processes.ts';

const bench = join(root, 'test/bench');
const models = join(bench, 'node_modules/@huaweicloud/huaweicloud-sdk-functiongraph/v2/model');
const page = pageText('docs/migrating.md');
const methods = rowsOf(page)
  .filter(([field = '', method = '']) => /^`[a-z_.[\]]+`$/.test(field) && /^`\w+\.with\w+`$/.test(method))
  .map(([field = '', method = '']) => [method.replaceAll('`', ''), field] as const);

beforeAll(async () => {
  if (existsSync(models)) return;
  const { status, stderr } = await runCommand('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: bench,
    seconds: 170,
  });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
});

describe('the vendor’s SDK', () => {
  it('is the version that the page names', () => {
    const { version } = JSON.parse(readFileSync(join(models, '../../package.json'), 'utf8'));
    expect(page).toContain(`(${version} is what this page is held`);
  });

  it.each(methods)('has %s for %s', (method) => {
    const [type = '', name = ''] = method.split('.');
    expect(readFileSync(join(models, `${type}.d.ts`), 'utf8')).toMatch(new RegExp(`^    ${name}\\(`, 'm'));
  });

  it('has no other method that sets a field of a request', () => {
    const types = [...new Set(methods.map(([method]) => method.split('.')[0] ?? ''))];
    const all = types.flatMap((type) =>
      [...readFileSync(join(models, `${type}.d.ts`), 'utf8').matchAll(/^    (with\w+)\(/gm)].map(
        ([, name]) => `${type}.${name}`,
      ),
    );
    expect(methods.map(([method]) => method).sort()).toEqual(all.sort());
  });

  it('lists the runtimes that the page says the description has not', () => {
    const text = readFileSync(join(models, 'CreateFunctionRequestBody.js'), 'utf8');
    const table =
      /CreateFunctionRequestBodyRuntimeEnum\[[^]*?(?=CreateFunctionRequestBody\w*TypeEnum)/.exec(text)?.[0] ??
      text;
    const theirs = [...table.matchAll(/RuntimeEnum\["\w+"\] = "(.*?)"/g)].map(([, value = '']) => value);
    const { Runtime } = JSON.parse(pageText('generated/openapi.json')).components.schemas;
    const missing = theirs.filter((value) => !Runtime.enum.includes(value));
    expect(theirs.length).toBeGreaterThan(10);
    expect(missing.filter((value) => !page.includes(`\`${value}\``))).toEqual([]);
  });
});

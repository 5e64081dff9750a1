import { describe, expect, it } from 'vitest';
import { isAbsolute, settableVariables } from '../../../generator/model/client-options.ts';
import { buildServers } from '../../../generator/model/servers.ts';
import type { Server } from '../../../generator/model/types.ts';
import { documentFromText } from '../../../generator/spec/load.ts';
import { endpointCode, endpointFunctions, variableMember } from '../../../generator/targets/client/server.ts';
import { compileErrors, identifiers } from '../../compile.ts';

function server(url: string, variables: object = {}): Server {
  const root = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {},
    servers: [{ url, variables }],
  };
  const document = documentFromText(JSON.stringify(root), 'x.json');
  return buildServers(document.value, '', document)[0]!;
}

const hostile = server("https://{a'+PWNED()+'}.example", {
  "a'+PWNED()+'": { default: "x'+PWNED()+'", enum: ["x'+PWNED()+'", 'y'], description: '*/ PWNED() /*' },
});

describe('endpointCode', () => {
  const options = new Map([['a', 'options.a']]);
  const cases: [string, Server | undefined, ReadonlyMap<string, string>, string, string[]][] = [
    ['no server', undefined, new Map(), 'requiredEndpoint(options.endpoint)', ['requiredEndpoint']],
    ['no variables', server('https://x.example'), new Map(), "options.endpoint ?? 'https://x.example'", []],
    [
      'a variable',
      server('https://{a}.example', { a: { default: 'x' } }),
      options,
      "options.endpoint ?? 'https://' + serverVariable('a', options.a, 'x') + '.example'",
      ['serverVariable'],
    ],
    [
      'a variable that nobody can set',
      server('https://x.example/{constructor}', { constructor: { default: 'v1' } }),
      options,
      "options.endpoint ?? 'https://x.example/' + 'v1'",
      [],
    ],
    [
      'a variable that is not described',
      server('https://{b}'),
      options,
      "options.endpoint ?? 'https://' + serverVariable('b', undefined)",
      ['serverVariable'],
    ],
    ['nothing', server('{a}', { a: { default: '' } }), new Map(), "options.endpoint ?? ''", []],
  ];
  it.each(cases)('%s', (_, given, values, code, functions) => {
    expect(endpointCode(given, values)).toBe(code);
    expect(endpointFunctions(given, values)).toEqual(functions);
  });

  it('holds no code of the document', () => {
    const members = settableVariables(hostile).map(([, variable]) => variableMember('a', variable));
    const given = new Map([["a'+PWNED()+'", 'options.a']]);
    const declared = `declare const options: { endpoint?: string; a?: string };\ndeclare function serverVariable(...values: unknown[]): string;\n`;
    const codes = [given, new Map<string, string>()].map((one) => endpointCode(hostile, one));
    const text = `${declared}export const servers = [${codes.join(', ')}];\nexport interface X {\n${members.join('')}}\n`;
    expect(compileErrors({ 'x.ts': text })).toEqual([]);
    expect(identifiers(text)).not.toContain('PWNED');
  });
});

describe('isAbsolute', () => {
  const cases: [string, boolean][] = [
    ['https://x.example', true],
    ['HTTP://x.example', true],
    ['/v1', false],
    ['v1', false],
    ['ftp://x', false],
  ];
  it.each(cases)('%s: %s', (url, want) => expect(isAbsolute(server(url))).toBe(want));

  it('takes a URL that begins with a variable for one', () => {
    expect(isAbsolute(server('{base}/v1', { base: { default: 'https://x' } }))).toBe(true);
  });
});

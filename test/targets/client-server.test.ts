import { describe, expect, it } from 'vitest';
import { buildServers } from '../../generator/model/servers.ts';
import type { Server } from '../../generator/model/types.ts';
import { documentFromText } from '../../generator/spec/load.ts';
import { defaultUrl, serverText } from '../../generator/targets/client-server.ts';
import { compileErrors } from '../compile.ts';

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

describe('defaultUrl', () => {
  const cases: [string, Server | undefined, string][] = [
    ['no server', undefined, '/'],
    ['a path', server('/v1'), '/v1'],
    [
      'a variable',
      server('https://{a}.example/{b}', { a: { default: 'x' }, b: { default: '' } }),
      'https://x.example/',
    ],
    ['a variable twice', server('https://{a}.example/{a}', { a: { default: 'x' } }), 'https://x.example/x'],
  ];
  it.each(cases)('%s', (_, given, want) => expect(defaultUrl(given)).toBe(want));
});

describe('serverText', () => {
  const cases: [string, Server | undefined][] = [
    ['no server', undefined],
    ['no variables', server('https://x.example')],
    [
      'code in every text',
      server("https://{a'+PWNED()+'}.example", {
        "a'+PWNED()+'": {
          default: "x'+PWNED()+'",
          enum: ["x'+PWNED()+'", 'y'],
          description: '*/ PWNED() /*',
        },
      }),
    ],
  ];
  it.each(cases)('compiles with %s', (_, given) => {
    const text = serverText(given);
    expect(compileErrors({ 'x.ts': text })).toEqual([]);
    expect(text).toContain('export const defaultBaseUrl');
  });
});

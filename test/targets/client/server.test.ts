import { describe, expect, it } from 'vitest';
import { isAbsolute, settableVariables } from '../../../generator/model/client-options.ts';
import { buildServers } from '../../../generator/model/servers.ts';
import type { Server } from '../../../generator/model/types.ts';
import { documentFromText } from '../../../generator/spec/load.ts';
import { serverCode, variableMember } from '../../../generator/targets/client/server.ts';
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

describe('serverCode', () => {
  const cases: [string, Server, string][] = [
    ['no variables', server('https://x.example'), "{ url: 'https://x.example' }"],
    [
      'variables',
      server('https://{a}.example', { a: { default: 'x' } }),
      "{ url: 'https://{a}.example', variables: { a: 'x' } }",
    ],
  ];
  it.each(cases)('%s', (_, given, want) => expect(serverCode(given)).toBe(want));

  it('holds no code of the document', () => {
    const members = settableVariables(hostile).map(([, variable]) => variableMember('a', variable));
    const text = `export const server = ${serverCode(hostile)};\nexport interface X {\n${members.join('')}}\n`;
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

/** Code samples: which there are, and that nothing of a document becomes code in them. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lineComment, shellWord, shellWordOf } from '../../generator/emit/strings.ts';
import { buildApi } from '../../generator/model/build.ts';
import { withCodeSamples } from '../../generator/samples/description.ts';
import { byExample, samplesOf } from '../../generator/samples/sample.ts';
import { documentFromText, loadDocument } from '../../generator/spec/load.ts';

const head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

function described(text: string) {
  const document = documentFromText(head + text, 'test.yaml');
  const api = buildApi(document);
  return { document, api, samples: samplesOf(api) };
}

/** Texts that mean something in one language or another. */
const hostile = [
  `'; exit 1; '`,
  `" + process.exit(1) + "`,
  '$(exit 1) ${HOME} `exit 1` !!',
  '%s %(x)s %n {0} \\',
  'one\ntwo\r\nthree\ttab',
  '*/ -->  // # """ \\u000a \\u0022',
  '函数 · é · 😀 · \u202e · \u2028 · \u00a0 · \u0001\u001f\u007f',
];

describe('samplesOf', () => {
  const spec = loadDocument(join(import.meta.dirname, '../../spec/openapi.yaml'));

  it('has every named example in every language', () => {
    const [samples = []] = samplesOf(buildApi(spec)).values();
    const groups = byExample(samples);
    expect([...groups.keys()]).toEqual(['inlineWithMount', 'fromObs', 'customImage']);
    for (const [example, group] of groups) {
      expect(group.map(({ label }) => label)).toEqual(
        expect.arrayContaining(['cURL', 'cURL, signed (AK/SK)', 'TypeScript']),
      );
      for (const { path } of group) expect(path.startsWith(`createFunction/${example}.`)).toBe(true);
    }
  });

  const cases: [string, string, string[]][] = [
    ['no body', 'paths: {/a: {get: {responses: {}}}}', ['getA/request.sh', 'getA/request.ts']],
    [
      'a lone example',
      'paths: {/a: {post: {operationId: p, requestBody: {content: {application/json: {example: 1}}}, responses: {}}}}',
      ['p/request.sh', 'p/request.ts'],
    ],
    [
      'names that no file can have',
      'paths: {/a: {post: {operationId: ../p, requestBody: {content: {application/json: {examples: {../x: {value: 1}, ../X: {value: 2}}}}}, responses: {}}}}',
      ['p/x.sh', 'p/x.ts', 'p/x_2.sh', 'p/x_2.ts'],
    ],
    [
      'a body that has to be there, and no example of it',
      'paths: {/a: {post: {requestBody: {required: true, content: {application/json: {schema: {type: object}}}}, responses: {}}}}',
      [],
    ],
    [
      'a parameter of which nothing is known',
      'paths: {/a: {get: {parameters: [{name: x, in: query, required: true, schema: {type: object}}], responses: {}}}}',
      [],
    ],
    [
      'credentials that only cURL can give',
      'components: {securitySchemes: {k: {type: apiKey, in: query, name: k}}}\npaths: {/a: {get: {security: [{k: []}], responses: {}}}}',
      ['getA/request.sh'],
    ],
  ];
  it.each(cases)('given %s', (_, text, want) => {
    expect([...described(text).samples.values()].flat().map(({ path }) => path)).toEqual(want);
  });

  it.each([
    ['package: "x y"', 'the setting package'],
    ['huaweicloud-sdk: {service: "F; G", version: v2}', 'the setting huaweicloud-sdk.service'],
  ])('refuses the setting %s', (setting, message) => {
    expect(() => described(`x-samples: {${setting}}\npaths: {}`)).toThrow(message);
  });
});

it.each([
  ['200: {description: Body, content: {application/json: {}}}', true],
  ['204: {description: None}', false],
  ['', true],
])('shows an answer where there is one: {%s}', (responses, want) => {
  const { samples } = described(`paths: {/a: {get: {responses: {${responses}}}}}`);
  const typescript = [...samples.values()].flat().find(({ language }) => language === 'typescript');
  expect(typescript?.source.includes('console.log(')).toBe(want);
});

describe('withCodeSamples', () => {
  it('adds to what an operation has, and replaces its own of an earlier run', () => {
    const text =
      'paths: {/a: {get: {x-codeSamples: [{lang: x, label: mine, source: s}, {lang: shell, label: cURL, source: old}], responses: {}}}}';
    const { document, samples } = described(text);
    const once = JSON.parse(JSON.stringify(withCodeSamples(document.value, samples)));
    const list: { label: string; source: string }[] = once.paths['/a'].get['x-codeSamples'];
    expect(list.map(({ label }) => label)).toEqual(['mine', 'cURL', 'TypeScript']);
    expect(list[1]!.source).toContain('curl ');
  });
});

describe('what cannot be seen', () => {
  const text = 'a\u202eb\u2066c\u061cd\u200ee\u2028f';
  const operation = {
    operationId: text,
    summary: text,
    parameters: ['path', 'query', 'header', 'cookie'].map((place) => ({
      name: 'p',
      in: place,
      required: true,
      schema: { type: 'string' },
      example: text,
    })),
    requestBody: { content: { 'application/json': { examples: { [text]: { value: { [text]: [text] } } } } } },
    responses: {},
  };
  const { samples } = described(`paths: {"/a/{p}": {post: ${JSON.stringify(operation)}}}`);
  const all = [...samples.values()].flat();

  it('is an escape in every language', () => {
    expect(all.map(({ language }) => language)).toEqual(['shell', 'typescript']);
    for (const { source } of all) expect(source).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  it('is sent as it was', () => {
    const curl = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n`;
    const script = curl + all.find(({ language }) => language === 'shell')!.source;
    const env = { ...process.env, API_ENDPOINT: 'http://x' };
    const words = execFileSync('sh', ['-c', script], { encoding: 'utf8', env }).split('\0');
    expect(words).toContain(`p: ${text}`);
    expect(words).toContain(`p=${encodeURIComponent(text)}`);
    expect(words.at(-2)).toBe(`http://x/a/${encodeURIComponent(text)}?p=${encodeURIComponent(text)}`);
    expect(JSON.parse(words[words.indexOf('--data-raw') + 1]!)).toEqual({ [text]: [text] });
  });
});

describe('a POSIX shell', () => {
  it('takes every text as it is', () => {
    const script = hostile.map((text) => `printf '%s\\0' ${shellWord(text)}`).join('\n');
    expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)).toEqual(
      hostile,
    );
  });

  it('replaces variables and nothing else', () => {
    const words = hostile.map((text) => shellWordOf([{ text }, { variable: 'SAID' }, { text }]));
    const script = words.map((word) => `printf '%s\\0' ${word}`).join('\n');
    const said = '$(exit 1)"`\\';
    const printed = execFileSync('sh', ['-c', script], {
      encoding: 'utf8',
      env: { ...process.env, SAID: said },
    });
    expect(printed.split('\0').slice(0, -1)).toEqual(hostile.map((text) => text + said + text));
  });

  it('has comments that end with their line', () => {
    const script = hostile.map((text) => `# ${lineComment(text)}`).join('\n');
    expect(execFileSync('sh', ['-c', `${script}\nprintf done`], { encoding: 'utf8' })).toBe('done');
  });
});

import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import { documentFromText } from '../../generator/spec/load.ts';
import { methodNames } from '../../generator/model/method-names.ts';

function names(operations: readonly (readonly [path: string, id: string | undefined])[]): string[] {
  const paths = Object.fromEntries(
    operations.map(([path, operationId]) => [
      path,
      {
        get: {
          ...(operationId === undefined ? {} : { operationId }),
          responses: { 200: { description: '' } },
        },
      },
    ]),
  );
  const text = JSON.stringify({ openapi: '3.1.0', info: { title: 'T', version: '1' }, paths });
  return [...methodNames(buildApi(documentFromText(text, 'x.json')).operations).values()];
}

describe('methodNames', () => {
  const cases: [string, [string, string | undefined][], string[]][] = [
    ['an identifier', [['/a', 'createFunction']], ['createFunction']],
    ['a reserved word', [['/a', 'delete']], ['delete']],
    ['other text', [['/a', 'get-user list']], ['getUserList']],
    ['a digit first', [['/a', '1st']], ['n1st']],
    ['nothing', [['/a/b-c', undefined]], ['getABC']],
    ['a blank', [['/a', ' ']], ['getA']],
    ['signs alone', [['/a', '=>']], ['getA']],
    ['code', [['/a', "a'+globalThis.PWNED(1)+'"]], ['aGlobalThisPWNED1']],
    ['the prototype', [['/a', '__proto__']], ['proto']],
    [
      'names of the client itself',
      [
        ['/a', 'runtime'],
        ['/b', 'then'],
      ],
      ['runtime_2', 'then_2'],
    ],
    [
      'names that collapse: who has it already keeps it',
      [
        ['/a', 'get-user'],
        ['/b', 'get_user'],
        ['/c', 'getUser'],
      ],
      ['getUser_2', 'get_user', 'getUser'],
    ],
    [
      'an operationId like a path',
      [
        ['/a', undefined],
        ['/b', 'get /a'],
      ],
      ['getA', 'getA_2'],
    ],
  ];
  it.each(cases)('%s', (_, operations, want) => expect(names(operations)).toEqual(want));
});

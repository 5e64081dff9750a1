/** The script of an operation's form: run as a browser would, with hostile text in it. */
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { RequestForm } from '../../../../generator/targets/site/builder/form.ts';
import { RequestForms } from '../../../../generator/targets/site/builder/request.ts';
import { FormScripts } from '../../../../generator/targets/site/builder/script.ts';
import { issuesIn } from '../../../../generator/runtime/validation.ts';
import type { Check } from '../../../../generator/runtime/validation-faults.ts';
import { formats } from '../../../../generator/runtime/validation-formats.ts';
import * as library from '../../../../generator/runtime/validation-values.ts';
import { modelled } from './document.ts';

interface Added {
  readonly form: RequestForm;
  readonly check: Check | undefined;
}

/** What a script leaves with the builder, and whether something of the document ran. */
function run(schema: object | undefined): Added & { readonly wanted: RequestForm; readonly ran: unknown } {
  const requestBody =
    schema === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema } } } };
  const { document, api } = modelled({ post: requestBody });
  const operation = api.operations[0]!;
  const wanted = new RequestForms(api).of(operation)!;
  const added: Added[] = [];
  const requestBuilder = {
    library: { ...library, formats },
    add: (form: RequestForm, check: Check | undefined) => added.push({ form, check }),
  };
  const context = createContext({ requestBuilder });
  runInContext(new FormScripts(document, api).text(operation, wanted), context);
  return { ...added[0]!, wanted, ran: (context as { PWNED?: unknown }).PWNED };
}

const payloads = [
  "'); globalThis.PWNED = 1; ('",
  '"); globalThis.PWNED = 1; ("',
  '${globalThis.PWNED = 1}',
  '*/ globalThis.PWNED = 1 /*',
  '</script><script>globalThis.PWNED=1</script>',
  '\n globalThis.PWNED = 1 //',
  '\u2028globalThis.PWNED = 1',
  '__proto__',
  'constructor',
];

describe('the script of a form', () => {
  it.each(payloads)('keeps %j as text', (text) => {
    const schema = {
      title: text,
      description: text,
      type: 'object',
      required: [text],
      additionalProperties: false,
      properties: {
        [text]: { enum: [text, { [text]: text }] },
        other: { type: 'string', description: text },
      },
    };
    const { form, check, wanted, ran } = run(schema);
    expect(ran).toBeUndefined();
    expect(JSON.stringify(form)).toBe(JSON.stringify(wanted));
    const valid = JSON.parse(`{${JSON.stringify(text)}: ${JSON.stringify(text)}}`) as object;
    expect(check?.(valid)).toBe(true);
    expect(check?.({ other: 1 })).toBe(false);
  });

  it('says what is wrong in the words of the generated validators', () => {
    const { check } = run({ type: 'object', properties: { n: { type: 'integer', maximum: 3 } } });
    const operations = new Map([['post', { required: true, check }]]);
    expect(issuesIn({ operations, secrets: [] }, 'post', { n: 4 }).map(({ message }) => message)).toEqual([
      'n must be at most 3, not 4',
    ]);
    expect(issuesIn({ operations, secrets: [] }, 'post', undefined).map(({ message }) => message)).toEqual([
      'the body is required',
    ]);
  });

  it('has no check where there is no body', () => {
    expect(run(undefined).check).toBeUndefined();
  });
});

/** A schema that Ajv cannot compile stops neither the others nor the output, and says so. */
import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import { projectBodies, type Projection } from '../../generator/validators/projection.ts';
import { codeOf, validatorsOf } from '../../generator/validators/validators.ts';
import { documentOf } from './document.ts';

const document = documentOf({ good: { type: 'string' }, bad: { type: 'string' } });
const api = buildApi(document);
const made = projectBodies(document, api);
/** The loader lets no such schema pass; what Ajv will not take one day is not known. */
const projection: Projection = {
  ...made,
  bodies: made.bodies.map((one) =>
    one.body.operation.operationId === 'bad' ? { ...one, schema: { maxLength: 'x' } } : one,
  ),
};

describe('a schema that cannot be compiled', () => {
  it('is named in the code with the reason', () => {
    const { checks } = codeOf(projection);
    expect(
      checks.map(({ operation, function: name, reason }) => [operation.operationId, name, reason]),
    ).toEqual([
      ['good', expect.stringMatching(/^validate\d+$/), undefined],
      ['bad', undefined, 'maxLength value must be ["number"]'],
    ]);
  });

  it('finds nothing in process, and gives the reason', () => {
    const { issuesOf, uncheckedReason } = validatorsOf(projection, api);
    expect([issuesOf('good', 5).length, issuesOf('bad', 5), issuesOf('bad', undefined).length]).toEqual([
      1,
      [],
      1,
    ]);
    expect(['good', 'bad'].map(uncheckedReason)).toEqual([undefined, 'maxLength value must be ["number"]']);
  });
});

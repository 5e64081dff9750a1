import { expectTypeOf, test } from 'vitest';
import type { ApiError, ClientError } from '../../generator/runtime/errors.ts';
import type { ApiErrorOf, DataOf, FailureOf } from '../../generator/runtime/types.ts';

interface Create {
  responses: {
    200: { content: { 'application/json': { urn: string } } };
    400: { content: { 'application/json': { error_code: 'A' } } };
    404: { content: { 'application/json': { error_code: 'B' } } };
    500: { content?: never };
  };
}
interface Remove {
  responses: {
    204: { content?: never };
    default: { content: { 'application/json': { error_msg: string } } };
  };
}

test('data', () => {
  expectTypeOf<DataOf<Create>>().toEqualTypeOf<{ urn: string }>();
  expectTypeOf<DataOf<Remove>>().toEqualTypeOf<undefined>();
});

test('an error is narrowed by its status', () => {
  expectTypeOf(byStatus).parameter(0).toExtend<ApiError>();
  expectTypeOf<ApiErrorOf<Remove>>().toEqualTypeOf<ApiError<number, { error_msg: string }>>();
});

test('a failure is narrowed by its kind', () => {
  expectTypeOf(byKind).parameter(0).toExtend<ClientError>();
});

function byStatus(error: ApiErrorOf<Create>): unknown {
  if (error.status === 400) return error.body.error_code satisfies 'A';
  if (error.status === 404) return error.body.error_code satisfies 'B';
  expectTypeOf(error.body).toEqualTypeOf<undefined>();
  expectTypeOf(error.status).toEqualTypeOf<500>();
  // @ts-expect-error 418 is not documented
  return error.status === 418;
}

function byKind(error: FailureOf<Create>): unknown {
  if (error.kind === 'api') expectTypeOf(error).toEqualTypeOf<ApiErrorOf<Create>>();
  else if (error.kind === 'timeout') expectTypeOf(error.limit).toEqualTypeOf<'timeout' | 'totalTimeout'>();
  // @ts-expect-error no such kind
  return error.kind === 'none';
}

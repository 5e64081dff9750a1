import type { Validate } from './client.ts';

const MISSING = 'validate: true finds no validator: pass the `validate` of /validate';

/**
 * The validator that was generated beside the client, for `validate: true`. The specifier is no literal, so that no
 * bundler takes the validator into a program that does not ask for it; a bundled program has no such file: then that is
 * what is wrong.
 */
export const loadedValidate = (
  operationId: string,
  body: unknown,
  path = '../validate.js',
): Promise<readonly string[]> =>
  import(/* @vite-ignore */ /* webpackIgnore: true */ path).then(
    ({ validate }: { readonly validate: Validate }) => validate(operationId, body),
    () => [MISSING],
  );

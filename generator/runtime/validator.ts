import type { Validate } from './client.ts';
import { ValidationError } from './errors.ts';

/**
 * The validator that was generated beside the client, for `validate: true`. The specifier is no literal, so that no
 * bundler takes the validator into a program that does not ask for it; a bundled program has no such file.
 *
 * @throws ValidationError where the file is not there.
 */
export const loadValidate = (path = '../validate.js'): Promise<Validate> =>
  import(/* @vite-ignore */ /* webpackIgnore: true */ path).then(
    (module: { readonly validate: Validate }) => module.validate,
    () => {
      throw new ValidationError(['validate: true finds no validator: pass the `validate` of /validate']);
    },
  );

// Generated from FunctionGraph: create a function 2.0.0. Do not edit: change the description and run `npm run generate`.
import { type BodyCheck, type Issue, issuesIn } from './runtime/validation.js';
import type { paths } from './types.js';
import { validate0 } from './validators.js';

export type { Issue };

const checks = {
  operations: /* @__PURE__ */ new Map<string, BodyCheck | undefined>([
    ['createFunction', { required: true, check: validate0 }],
  ]),
  secrets: [],
};

/** Operations whose bodies cannot be checked, and why; `validate` finds nothing wrong with them. */
export const unchecked: ReadonlyMap<string, string> = /* @__PURE__ */ new Map<string, string>([]);

/**
 * What is wrong with the body of an operation, a message each. Empty: nothing, or the operation takes no JSON.
 *
 * @throws TypeError when there is no such operation
 */
export function validate(operationId: string, body: unknown): readonly string[] {
  return issuesOf(operationId, body).map(({ message }) => message);
}

/** The same with the field, the keyword, the rule, the allowed values and what was meant most likely. */
export function issuesOf(operationId: string, body: unknown): readonly Issue[] {
  return issuesIn(checks, operationId, body);
}

/** Whether a JSON value is a body of POST /v2/{project_id}/fgs/functions: Create a function */
export function isCreateFunctionBody(value: unknown): value is NonNullable<paths['/v2/{project_id}/fgs/functions']['post']['requestBody']>['content']['application/json'] {
  return validate0(value);
}

/** Bodies of requests checked against the description before they are sent, and what is wrong with them in words. */
import type { Check, Fault } from './validation-faults.ts';
import { fieldAt } from './validation-fields.ts';
import { findingsOf, treeOf } from './validation-folding.ts';
import { issuesFrom } from './validation-messages.ts';
import { nearest } from './validation-nearest.ts';
import { fits } from './validation-values.ts';

/** One thing that is wrong with a body. */
export interface Issue {
  /** A JSON Pointer into the body (RFC 6901); empty for the body itself. A field that is missing is pointed to as if it were there. */
  readonly path: string;
  /** The same as it is written in code: `mount_config.func_mounts[0].mount_type`. */
  readonly field: string;
  /** The keyword of JSON Schema that is not met: `required`, `enum`, `maximum`; `false schema` for a field that may not be there. */
  readonly keyword: string;
  /** Title and description of the conditional rule that asks for it. */
  readonly rule?: string;
  readonly message: string;
  readonly allowed?: readonly unknown[];
  /** The name or value that is meant most likely. */
  readonly suggestion?: string;
}

/** How the body of an operation is checked. */
export interface BodyCheck {
  readonly required: boolean;
  /** Undefined where the schema could not be compiled: such a body is not checked. */
  readonly check: Check | undefined;
}

/** The checks of a description, by operationId; undefined for an operation that takes no JSON. */
export interface BodyChecks {
  readonly operations: ReadonlyMap<string, BodyCheck | undefined>;
  /** Names of fields whose values no message shows, beside those that speak for themselves. */
  readonly secrets: readonly string[];
}

/**
 * What is wrong with the body of an operation. Empty: nothing, or the operation takes no JSON.
 *
 * @throws TypeError when the description has no such operation
 */
export function issuesIn(checks: BodyChecks, operationId: string, body: unknown): readonly Issue[] {
  const { operations, secrets } = checks;
  const operation = operations.get(operationId);
  if (operation === undefined) {
    if (operations.has(operationId)) return [];
    const meant = nearest(operationId, operations.keys());
    throw new TypeError(
      `no operation has the operationId ${JSON.stringify(operationId)}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    );
  }
  const { required, check } = operation;
  if (body === undefined) return required ? [missingBody] : [];
  if (check === undefined || check(body)) return [];
  return issuesFrom(
    findingsOf(treeOf(check.errors ?? []), (fault) => judged(fault, body)),
    body,
    secrets,
  );
}

const missingBody: Issue = {
  path: '',
  field: 'the body',
  keyword: 'required',
  message: 'the body is required',
};

/**
 * What is no fault, since the body is not JSON yet: an undefined member will not be written, a bigint will be as an
 * integer. A value off a list is first of all one of the wrong type, where it is.
 */
function judged(fault: Fault, body: unknown): Fault | undefined {
  const { keyword, instancePath, params, propertyName } = fault;
  const { value } = fieldAt(body, instancePath, []);
  const name = params.additionalProperty ?? params.unevaluatedProperty;
  if (name !== undefined) return (value as Record<string, unknown>)[name] === undefined ? undefined : fault;
  if (propertyName !== undefined) return fault;
  const written = typeof value === 'bigint' ? Number(value) : value;
  if (keyword === 'type')
    return typeof value === 'bigint' && fits(written, params.type ?? []) ? undefined : fault;
  if (keyword !== 'enum' && keyword !== 'const') return fault;
  const allowedValues = params.allowedValues ?? [params.allowedValue];
  if (typeof value === 'bigint' && allowedValues.includes(written)) return undefined;
  const type = commonType(allowedValues);
  return type === undefined || fits(written, type)
    ? fault
    : { ...fault, keyword: 'type', params: { type, allowedValues } };
}

/** The type of all values of a list; undefined when they differ. */
function commonType(values: readonly unknown[]): string | undefined {
  return ['string', 'integer', 'number', 'boolean', 'object', 'array'].find((type) =>
    values.every((value) => fits(value, type)),
  );
}

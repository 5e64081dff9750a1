/** Checks of request bodies: as functions of this process, and as code for the output. */
import { type Memory, remembered } from '../model/memory.ts';
import type { Api, Operation } from '../model/types.ts';
import { type BodyCheck, type Issue, issuesIn } from '../runtime/validation.ts';
import type { Check } from '../runtime/validation-faults.ts';
import type { Document } from '../spec/load.ts';
import { type CompiledCheck, Compiler } from './ajv.ts';
import { operationKey } from './bodies.ts';
import { type ModuleCode, moduleCode } from './code.ts';
import { projectBodies, type Projection } from './projection.ts';
import type { CheckSchema } from './shapes.ts';

export interface Validators {
  /**
   * What is wrong with a body; empty: nothing, or the operation takes no JSON. An operation without an operationId
   * goes by method and path: `post /pets`.
   *
   * @throws TypeError when the description has no such operation
   */
  issuesOf(operationId: string, body: unknown): readonly Issue[];
  /** Why the body of an operation cannot be checked, so that `issuesOf` finds nothing; undefined where it can. */
  uncheckedReason(operationId: string): string | undefined;
}

/** Compiles each check when it is first needed. The messages are those of the generated module. */
export function createValidators(document: Document, api: Api): Validators {
  return validatorsOf(projectBodies(document, api), api);
}

export function validatorsOf(projection: Projection, api: Api): Validators {
  const compiler = new Compiler(projection, 'functions');
  const compiled = new Map(
    projection.bodies.map(({ body, schema }, index) => {
      const compile = lazily(() => compiledOr(compiler, `body${index}`, schema));
      return [operationKey(body.operation), { required: body.required, compile }] as const;
    }),
  );
  const operations = new Map<string, BodyCheck | undefined>(
    api.operations.map((operation) => {
      const made = compiled.get(operationKey(operation));
      if (made === undefined) return [operationKey(operation), undefined];
      return [operationKey(operation), checkOf(made.required, made.compile)];
    }),
  );
  return {
    issuesOf: (operationId, body) => issuesIn({ operations, secrets: projection.secrets }, operationId, body),
    uncheckedReason: (operationId) => compiled.get(operationId)?.compile().reason,
  };
}

interface Compiled {
  readonly check?: CompiledCheck;
  /** Why there is no check. */
  readonly reason?: string;
}

/** What Ajv cannot compile does not stop everything else. */
function compiledOr(compiler: Compiler, name: string, schema: CheckSchema): Compiled {
  try {
    return { check: compiler.compile(name, schema) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function checkOf(required: boolean, compile: () => Compiled): BodyCheck {
  return {
    required,
    get check() {
      return compile().check as Check | undefined;
    },
  };
}

export interface OperationCheck {
  readonly operation: Operation;
  readonly required: boolean;
  readonly mediaType: string;
  /** The function's name in the code; undefined where the schema could not be compiled. */
  readonly function: string | undefined;
  readonly reason: string | undefined;
}

/** Checks as code. */
export interface CheckCode extends ModuleCode {
  /** Operations with a JSON body. */
  readonly checks: readonly OperationCheck[];
  readonly secrets: readonly string[];
}

export function checkCode(document: Document, api: Api, memory?: Memory): CheckCode {
  return codeOf(projectBodies(document, api), memory);
}

export function codeOf(projection: Projection, memory?: Memory): CheckCode {
  const { bodies, definitions, secrets, hasInheritedNames, hasUnevaluated } = projection;
  const schemas = bodies.map(({ schema }) => schema);
  const key = (): string => JSON.stringify({ schemas, definitions, hasInheritedNames, hasUnevaluated });
  const { code, reasons } = remembered(memory, 'validators', key, () => compiledCode(projection));
  const checks = bodies.map(({ body: { operation, required, mediaType } }, index) => ({
    operation,
    required,
    mediaType,
    function: code.functions.get(`body${index}`),
    reason: reasons[index],
  }));
  return { ...code, checks, secrets };
}

/** The code, and for each body why it has none. */
function compiledCode(projection: Projection): {
  readonly code: ModuleCode;
  readonly reasons: readonly (string | undefined)[];
} {
  const compiler = new Compiler(projection, 'code');
  const named = projection.bodies.map(({ schema }, index) => {
    const name = `body${index}`;
    return { name, ...compiledOr(compiler, name, schema) };
  });
  const code = moduleCode(
    compiler.ajv,
    named.filter(({ check }) => check !== undefined).map(({ name }) => name),
  );
  return { code, reasons: named.map(({ reason }) => reason) };
}

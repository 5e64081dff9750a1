/**
 * `validate.ts`: the check of every JSON request body, by operationId and as a type guard; `validators.ts`: the compiled
 * code behind it. Both work without eval and without any package.
 */
import { docComment, generatedHeader, identifierCode, stringLiteral } from '../emit/escape.ts';
import { identifier, uniqueNames } from '../model/names.ts';
import type { Api, Operation } from '../model/types.ts';
import type { OutputFile } from '../output.ts';
import { type CheckCode, checkCode } from '../validators/validators.ts';
import { methodNames } from '../model/method-names.ts';
import type { TargetContext } from './context.ts';

export function validatorsTarget({ api, document, memory }: TargetContext): OutputFile[] {
  const header = generatedHeader(api.title, api.version);
  const code = checkCode(document, api, memory);
  const names = methodNames(api.operations);
  const nameOf = (operation: Operation): string => names.get(operation) ?? '';
  return [
    { path: 'validate.ts', text: entryText(header, api, code, nameOf) },
    { path: 'validators.ts', text: codeText(header, code) },
  ];
}

const modules = { formats: 'validation-formats', other: 'validation-values' } as const;

/** Ajv's code has no types; what is exported has. */
function codeText(header: string, code: CheckCode): string {
  const { text, imports } = code;
  const lines = Object.values(modules).flatMap((module) => {
    const names = imports.filter((name) => (name === 'formats' ? modules.formats : modules.other) === module);
    return names.length === 0 ? [] : [`import { ${names.join(', ')} } from './runtime/${module}.js';\n`];
  });
  const exported = functionsOf(code);
  const list = exported.length === 0 ? 'export {};\n' : `export { ${exported.join(', ')} };\n`;
  return `${header}// Compiled from the schemas of request bodies. The functions are typed where they are used, in validate.ts.\n// @ts-nocheck\n${lines.join('')}\n${text}\n${list}`;
}

function entryText(
  header: string,
  api: Api,
  code: CheckCode,
  nameOf: (operation: Operation) => string,
): string {
  const { checks, secrets } = code;
  const isChecked = new Map(checks.map((check) => [check.operation, check]));
  const keyOf = (operation: Operation): string => stringLiteral(operation.operationId ?? nameOf(operation));
  const entries = api.operations.map((operation) => {
    const check = isChecked.get(operation);
    const value =
      check === undefined ? 'undefined' : `{ required: ${check.required}, check: ${check.function} }`;
    return `    [${keyOf(operation)}, ${value}],\n`;
  });
  const unchecked = checks.flatMap(({ operation, reason }) =>
    reason === undefined ? [] : [`  [${keyOf(operation)}, ${stringLiteral(reason)}],`],
  );
  const functions = functionsOf(code);
  const imports =
    functions.length === 0 ? '' : `import { ${functions.join(', ')} } from './validators.js';\n`;
  return `${header}import { type BodyCheck, type Issue, issuesIn } from './runtime/validation.js';
${functions.length === 0 ? '' : "import type { paths } from './types.js';\n"}${imports}
export type { Issue };

const checks = {
  operations: /* @__PURE__ */ new Map<string, BodyCheck | undefined>([
${entries.join('')}  ]),
  secrets: [${secrets.map(stringLiteral).join(', ')}],
};

/** Operations whose bodies cannot be checked, and why; \`validate\` finds nothing wrong with them. */
export const unchecked: ReadonlyMap<string, string> = /* @__PURE__ */ new Map<string, string>([${['', ...unchecked].join('\n')}]);

${entryFunctions}${guardsText(code, nameOf)}`;
}

const entryFunctions = `/**
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
`;

function functionsOf({ checks }: CheckCode): string[] {
  return [...new Set(checks.map(({ function: name }) => name).filter((name) => name !== undefined))];
}

function guardsText(code: CheckCode, nameOf: (operation: Operation) => string): string {
  const wanted = new Map(
    code.checks.map(({ operation }) => [
      nameOf(operation),
      `is${identifier(nameOf(operation), 'pascal')}Body`,
    ]),
  );
  const names = uniqueNames(wanted.keys(), (key) => wanted.get(key) ?? key);
  return code.checks
    .map(({ operation, function: check, mediaType }) => {
      if (check === undefined) return '';
      const { path, method, summary } = operation;
      const name = identifierCode(names.get(nameOf(operation)) ?? '');
      const places = [path, method].map((key) => `[${stringLiteral(key)}]`).join('');
      const type = `NonNullable<paths${places}['requestBody']>['content'][${stringLiteral(mediaType)}]`;
      const text = `Whether a JSON value is a body of ${method.toUpperCase()} ${path}${summary === undefined ? '' : `: ${summary}`}`;
      return `\n${docComment(text, '')}export function ${name}(value: unknown): value is ${type} {\n  return ${check}(value);\n}\n`;
    })
    .join('');
}

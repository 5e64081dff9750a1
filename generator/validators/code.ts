/**
 * Ajv's standalone code as the statements of an output file: without what nothing uses, with modules of our own in
 * place of Ajv's, and each report of a fault in one line. All of it works on whole lines that Ajv writes, and looks
 * into them with string literals passed over: text of the document stands in string literals only.
 */
import type { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { withoutUnused } from './unused.ts';

/** What the code takes from runtime/validation-values.ts and runtime/validation-formats.ts. */
export const importable = ['added', 'equal', 'fits', 'fitUnion', 'lengthOf', 'formats'] as const;

export interface ModuleCode {
  /** Constants and functions, a line each statement; ASCII only. */
  readonly text: string;
  /** The function of each check. */
  readonly functions: ReadonlyMap<string, string>;
  readonly imports: readonly (typeof importable)[number][];
}

/** @param names of the checks that the instance has compiled */
export function moduleCode(ajv: Ajv2020, names: readonly string[]): ModuleCode {
  // A function that two operations share would be written twice.
  const first = new Map<unknown, string>();
  for (const name of names) if (!first.has(ajv.getSchema(name))) first.set(ajv.getSchema(name), name);
  const written = standalone.default(
    ajv,
    Object.fromEntries([...first.values()].map((name) => [name, name])),
  );
  const exported = new Map<string, string>();
  const schemas = new Map<string, unknown>();
  const kept = written
    .replace('"use strict";\n', '')
    .replace(/^export const (\w+) = (\w+);\n/gm, (_line, name: string, made: string) => {
      exported.set(name, made);
      return '';
    })
    .replace(/^const (schema\d+) = (.*);\n/gm, (_line, name: string, text: string) => {
      schemas.set(name, JSON.parse(text));
      return '';
    });
  const text = ascii(withoutUnused(withValues(shortened(constants(kept)), schemas)));
  const imports = importable.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  const functions = new Map(
    names.map((name) => [name, exported.get(first.get(ajv.getSchema(name)) ?? '') ?? '']),
  );
  return { text, functions, imports };
}

/** A string literal of Ajv's, and whatever else stands in a line before some text. */
const LITERAL = String.raw`"(?:[^"\\\n]|\\.)*"`;
const ANYTHING = `(?:[^"\\n]|${LITERAL})*?`;

const report = new RegExp(
  `const (err\\d+) = (\\{.*\\});\\nif\\(vErrors === null\\)\\{\\nvErrors = \\[\\1\\];\\n\\}\\nelse \\{\\nvErrors\\.push\\(\\1\\);\\n\\}\\n`,
  'g',
);
const place = new RegExp(`schemaPath:${LITERAL},(?=keyword:)`, 'g');
const parameters = /\(data, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)/g;
const call = new RegExp(`\\{instancePath(:${ANYTHING})?,parentData${ANYTHING},rootData\\}\\)`, 'g');

/** Reports as calls of one function, without the place in the schema; calls without what only `$data` would need. */
function shortened(code: string): string {
  return code
    .replace(report, 'vErrors = added(vErrors, $2);\n')
    .replace(place, '')
    .replace(parameters, '(data, instancePath = "")')
    .replace(
      call,
      (_call, path: string | undefined) => `${path === undefined ? 'instancePath' : path.slice(1)})`,
    );
}

/** Ajv's modules for compiled code, and what stands for them. */
const modules: ReadonlyMap<string, string> = new Map([
  ['ucs2length', 'lengthOf'],
  ['equal', 'equal'],
]);

/** Ajv's own modules by ours; patterns so that a bundler can leave them out, and with the flag that they bear. */
function constants(code: string): string {
  return code
    .replace(
      /^(const func\d+ = )require\("ajv\/dist\/runtime\/(\w+)"\)\.default;$/gm,
      (_line, name: string, module: string) => {
        const own = modules.get(module);
        if (own === undefined)
          throw new Error(`the compiled code asks for ${module} of Ajv, which has no equivalent here`);
        return `${name}${own};`;
      },
    )
    .replace(
      /^(const pattern\d+ = )(new RegExp\()(".*")(, "u"\);)$/gm,
      (_line, name: string, made: string, text: string, end: string) => {
        const flagged = isUnicode(JSON.parse(text) as string) ? end : ');';
        return `${name}/* @__PURE__ */ ${made}${text}${flagged}`;
      },
    );
}

function isUnicode(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').unicode;
  } catch {
    return false;
  }
}

const valueOf = new RegExp(
  `${LITERAL}|(?<![\\w$.])(schema\\d+)((?:\\.[A-Za-z_$][\\w$]*|\\[${LITERAL}\\]|\\[\\d+\\])*)`,
  'g',
);

/** The few values that code takes from a schema, such as the list of a property's types, in place of all schemas. */
function withValues(code: string, schemas: ReadonlyMap<string, unknown>): string {
  const made = new Map<string, string>();
  const text = code.replace(valueOf, (found, name: string | undefined, path: string) => {
    if (name === undefined) return found;
    const value = JSON.stringify(valueAt(schemas.get(name), path));
    const constant = made.get(value) ?? `value${made.size}`;
    made.set(value, constant);
    return constant;
  });
  const lines = [...made].map(
    ([value, name]) =>
      `const ${name} = ${value.includes('__proto__') ? `JSON.parse(${JSON.stringify(value)})` : value};\n`,
  );
  return lines.join('') + text;
}

/** @param path as code: `.properties["a b"].enum` */
function valueAt(schema: unknown, path: string): unknown {
  let value = schema;
  for (const [, name, literal, index] of path.matchAll(
    new RegExp(`\\.([A-Za-z_$][\\w$]*)|\\[(${LITERAL})\\]|\\[(\\d+)\\]`, 'g'),
  )) {
    const key = name ?? index ?? (JSON.parse(literal ?? '""') as string);
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  if (value === undefined)
    throw new Error(`the compiled code asks for ${path}, which the schema does not have`);
  return value;
}

/** Every other character as an escape: in string literals, where alone they stand, it means the same. */
function ascii(code: string): string {
  return code.replace(
    /[^\n -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

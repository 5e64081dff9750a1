/** The script of one operation's form: the form as data, and the compiled check of the body. */
import { generatedHeader, literal } from '../../../emit/escape.ts';
import type { Api, Operation } from '../../../model/types.ts';
import type { JsonValue } from '../../../spec/json.ts';
import type { Document } from '../../../spec/load.ts';
import { Compiler } from '../../../validators/ajv.ts';
import { importable, type ModuleCode, moduleCode } from '../../../validators/code.ts';
import { projectBodies, type Projection } from '../../../validators/projection.ts';
import type { RequestForm } from './form.ts';

/** Compiles the checks of a description's bodies, one at a time. */
export class FormScripts {
  private readonly api: Api;
  private readonly projection: Projection;
  private readonly compiler: Compiler;

  constructor(document: Document, api: Api) {
    this.api = api;
    this.projection = projectBodies(document, api);
    this.compiler = new Compiler(this.projection, 'code');
  }

  /**
   * A classic script that hands form and check to the builder (browser/registry.ts). ASCII but for what the form
   * holds; text of the document stands in literals only.
   */
  text(operation: Operation, form: RequestForm): string {
    const code = this.code(operation);
    const check = code === undefined ? 'undefined' : (code.functions.get(NAME) ?? 'undefined');
    const names = `const { ${importable.join(', ')} } = requestBuilder.library;\n`;
    return `${generatedHeader(this.api.title, this.api.version)}(() => {
'use strict';
${code === undefined ? '' : names + code.text}
requestBuilder.add(${literal(given(form))}, ${check}, ${literal(this.projection.secrets)});
})();
`;
  }

  /** Undefined for an operation without a JSON body, and for a schema that cannot be compiled. */
  private code(operation: Operation): ModuleCode | undefined {
    const index = this.projection.bodies.findIndex(({ body }) => body.operation === operation);
    const found = this.projection.bodies[index];
    if (found === undefined) return undefined;
    const name = `body${index}`;
    try {
      this.compiler.compile(name, found.schema);
    } catch {
      return undefined;
    }
    const { functions, ...code } = moduleCode(this.compiler.ajv, [name]);
    return { ...code, functions: new Map([[NAME, functions.get(name) ?? '']]) };
  }
}

const NAME = 'check';

/** The form as JSON: without members that are undefined. */
function given(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(given);
  if (typeof value !== 'object' || value === null) return value as JsonValue;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, given(member)]));
}

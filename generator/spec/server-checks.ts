/** What OpenAPI 3.1.1 says of server variables (sections 4.8.5 and 4.8.6): the URL's are declared, a default is one of the values. */
import { isArray, isObject, type JsonObject } from './json.ts';
import { joinPointer } from './pointer.ts';
import type { Reporter } from './validate.ts';

/** Checks one Server Object. */
export function checkServer(value: JsonObject, pointer: string, _root: JsonObject, report: Reporter): void {
  const { url, variables } = value;
  const declared = isObject(variables) ? variables : {};
  const names = new Set(
    typeof url === 'string' ? [...url.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name) : [],
  );
  for (const name of names) {
    if (name === undefined || Object.hasOwn(declared, name)) continue;
    const fault = 'stands in the URL and is not declared';
    report('server-variable', joinPointer(pointer, 'url'), { name, fault });
  }
  for (const name of Object.keys(declared)) {
    const variable = declared[name];
    if (!isObject(variable) || !isArray(variable['enum'])) continue;
    if (variable['enum'].includes(variable['default'] ?? null)) continue;
    const fault = 'has a default that is none of its values';
    report('server-variable', joinPointer(pointer, 'variables', name, 'default'), { name, fault });
  }
}

/** Parameters of operations: the runtime's serialiser for each. */
import { stringLiteral } from '../../emit/escape.ts';
import { resolve } from '../../model/resolve.ts';
import type { Api, Parameter } from '../../model/types.ts';

/** A call of a function of runtime/parameters.ts, for example `pathSegment('id')`. */
export interface SerialiserCall {
  readonly name: string;
  readonly code: string;
}

/** The serialiser of a parameter (OpenAPI 3.1.1 section 4.8.12, `style`, `explode`, `content`). */
export function serialiserOf(api: Api, parameter: Parameter): SerialiserCall {
  const { style, explode, allowReserved } = parameter;
  const made = (name: string, values: readonly boolean[] = []): SerialiserCall => ({
    name,
    code: `${name}(${[stringLiteral(parameter.name), ...values].join(', ')})`,
  });
  const hasContent = parameter.content !== undefined;
  switch (parameter.in) {
    case 'path':
      if (style === 'label') return made('labelPath', flags([explode, false]));
      if (style === 'matrix') return made('matrixPath', flags([explode, false]));
      return isScalar(api, parameter) ? made('pathSegment') : made('simplePath', flags([explode, false]));
    case 'query':
      if (hasContent) return made('jsonQuery');
      if (style === 'deepObject') return made('deepObjectQuery');
      if (!explode && style === 'spaceDelimited') return made('spaceDelimitedQuery');
      if (!explode && style === 'pipeDelimited') return made('pipeDelimitedQuery');
      return made('formQuery', flags([explode, true], [allowReserved, false]));
    case 'header':
      return hasContent ? made('jsonHeaderField') : made('headerField', flags([explode, false]));
    case 'cookie':
      return made('cookie', flags([explode, true]));
  }
}

function isScalar(api: Api, { schema, content }: Parameter): boolean {
  const { kind } = resolve(api, schema);
  return (
    content === undefined && (kind === 'string' || kind === 'number' || kind === 'boolean' || kind === 'enum')
  );
}

/** Arguments up to the last one that is not at its preset. */
function flags(...values: readonly (readonly [value: boolean, preset: boolean])[]): boolean[] {
  const last = values.findLastIndex(([value, preset]) => value !== preset);
  return values.slice(0, last + 1).map(([value]) => value);
}

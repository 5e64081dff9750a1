/** The request as a URL and header fields. */
import {
  cookie,
  deepObjectQuery,
  formQuery,
  headerField,
  jsonHeaderField,
  jsonQuery,
  labelPath,
  matrixPath,
  type Parameter,
  pipeDelimitedQuery,
  simplePath,
  spaceDelimitedQuery,
  type Target,
} from '../../../../runtime/parameters.ts';
import type { FormParameter } from '../form.ts';

/** A parameter and what it was given. */
export interface Given {
  readonly parameter: FormParameter;
  /** Undefined: nothing. */
  readonly value: unknown;
}

/** The path, query and header fields. Path parameters without a value stay as the template has them. */
export function targetOf(path: string, given: readonly Given[]): Target {
  const target: Target = { path, query: '', headers: {}, issues: [] };
  for (const { parameter, value } of given) {
    if (value === undefined || value === null) continue;
    // Without a form in this style it stays away, and the check of the server says so.
    serialiser(parameter).apply(target, value);
  }
  return target;
}

/** OpenAPI 3.1.1 section 4.8.12: `style`, `explode`, `content`. */
function serialiser({ name, in: place, style, explode, allowReserved, isContent }: FormParameter): Parameter {
  switch (place) {
    case 'path':
      if (style === 'label') return labelPath(name, explode);
      return style === 'matrix' ? matrixPath(name, explode) : simplePath(name, explode);
    case 'query':
      if (isContent) return jsonQuery(name);
      if (style === 'deepObject') return deepObjectQuery(name);
      if (!explode && style === 'spaceDelimited') return spaceDelimitedQuery(name);
      if (!explode && style === 'pipeDelimited') return pipeDelimitedQuery(name);
      return formQuery(name, explode, allowReserved);
    case 'header':
      return isContent ? jsonHeaderField(name) : headerField(name, explode);
    case 'cookie':
      return cookie(name, explode);
  }
}

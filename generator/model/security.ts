/** Security schemes and requirements (OpenAPI 3.1.1 sections 4.8.27 and 4.8.30). */
import { isArray, isObject, type JsonObject } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';
import { entriesOf, extensionsOf, listOf, place, type Placed, textOf } from './context.ts';
import type { OAuthFlow, SecurityRequirement, SecurityScheme } from './types.ts';

/** The alternatives in an object's `security`. */
export function requirementsOf(value: JsonObject): SecurityRequirement[] {
  return listOf(value, 'security')
    .filter(isObject)
    .map((requirement) => {
      const schemes = new Map<string, readonly string[]>();
      for (const [name, scopes] of Object.entries(requirement)) {
        schemes.set(name, isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : []);
      }
      return schemes;
    });
}

export function buildSecurityScheme(name: string, placed: Placed, document: Document): SecurityScheme {
  const { value, pointer } = placed;
  const type = (textOf(value, 'type') ?? 'http') as SecurityScheme['type'];
  return {
    at: place(document, pointer),
    name,
    type,
    description: textOf(value, 'description'),
    parameter: type === 'apiKey' ? keyParameter(value) : undefined,
    scheme: textOf(value, 'scheme'),
    bearerFormat: textOf(value, 'bearerFormat'),
    openIdConnectUrl: textOf(value, 'openIdConnectUrl'),
    flows: flowsOf(value),
    extensions: extensionsOf(value),
  };
}

function keyParameter(value: JsonObject): SecurityScheme['parameter'] {
  return {
    name: textOf(value, 'name') ?? '',
    in: (textOf(value, 'in') ?? 'header') as 'query' | 'header' | 'cookie',
  };
}

function flowsOf(value: JsonObject): Map<string, OAuthFlow> {
  const flows = new Map<string, OAuthFlow>();
  for (const [name, flow] of entriesOf(value, 'flows')) {
    if (!isObject(flow) || name.startsWith('x-')) continue;
    const scopes = entriesOf(flow, 'scopes').map(([scope, meaning]) => [scope, String(meaning)] as const);
    flows.set(name, {
      authorizationUrl: textOf(flow, 'authorizationUrl'),
      tokenUrl: textOf(flow, 'tokenUrl'),
      refreshUrl: textOf(flow, 'refreshUrl'),
      scopes: new Map(scopes),
    });
  }
  return flows;
}

/** A loaded document to the model. The whole of OpenAPI 3.1 section 4.8, in time linear in the document. */
import { isArray, isObject, type JsonObject } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';
import { joinPointer, pointerTokens, valueAt } from '../spec/pointer.ts';
import {
  componentName,
  entriesOf,
  extensionsOf,
  externalDocsOf,
  follow,
  listOf,
  place,
  textOf,
} from './context.ts';
import { buildOperations } from './operations.ts';
import { buildSchema } from './schema.ts';
import { buildSecurityScheme, requirementsOf } from './security.ts';
import { buildServers } from './servers.ts';
import type { Api, Contact, Definition, License, SecurityScheme, Tag } from './types.ts';

/** Builds the model of a document that `loadDocument` has accepted. */
export function buildApi(document: Document): Api {
  const root = document.value;
  const about = isObject(root['info']) ? root['info'] : root;
  const security = isArray(root['security']) ? requirementsOf(root) : undefined;
  const inherited = { servers: buildServers(root, '', document), security: security ?? [] };
  return {
    at: place(document, ''),
    openapi: textOf(root, 'openapi') ?? '',
    title: textOf(about, 'title') ?? '',
    version: textOf(about, 'version') ?? '',
    summary: textOf(about, 'summary'),
    description: textOf(about, 'description'),
    termsOfService: textOf(about, 'termsOfService'),
    contact: contactOf(about),
    license: licenseOf(about),
    externalDocs: externalDocsOf(root),
    servers: inherited.servers,
    tags: buildTags(document),
    operations: buildOperations('paths', document, inherited),
    webhooks: buildOperations('webhooks', document, inherited),
    definitions: buildDefinitions(document),
    securitySchemes: buildSecuritySchemes(document),
    security,
    extensions: extensionsOf(root),
  };
}

function contactOf(about: JsonObject): Contact | undefined {
  const contact = about['contact'];
  if (!isObject(contact)) return undefined;
  return { name: textOf(contact, 'name'), url: textOf(contact, 'url'), email: textOf(contact, 'email') };
}

function licenseOf(about: JsonObject): License | undefined {
  const license = about['license'];
  if (!isObject(license)) return undefined;
  return {
    name: textOf(license, 'name') ?? '',
    identifier: textOf(license, 'identifier'),
    url: textOf(license, 'url'),
  };
}

function buildTags(document: Document): Tag[] {
  return listOf(document.value, 'tags').flatMap((value, index) =>
    isObject(value)
      ? [
          {
            at: place(document, joinPointer('/tags', index)),
            name: textOf(value, 'name') ?? '',
            description: textOf(value, 'description'),
            externalDocs: externalDocsOf(value),
            extensions: extensionsOf(value),
          },
        ]
      : [],
  );
}

/** All of components.schemas in their order, then every other schema that a reference names. */
function buildDefinitions(document: Document): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  const components = document.value['components'];
  const add = (key: string, name: string): void => {
    const component = key.startsWith('/components/schemas/') ? componentName(key) : undefined;
    const schema = buildSchema(valueAt(document.value, key), key, document);
    definitions.set(key, { key, component, name, schema });
  };
  if (isObject(components)) {
    for (const [name] of entriesOf(components, 'schemas'))
      add(joinPointer('/components/schemas', name), name);
  }
  for (const [key, type] of document.targets) {
    if (type === 'Schema' && !definitions.has(key)) add(key, definitionName(key));
  }
  return definitions;
}

const structural = new Set([
  'components',
  'schemas',
  'paths',
  'properties',
  'content',
  'schema',
  'items',
  '$defs',
  'definitions',
]);

/** A name for a schema that is no component: the parts of its pointer that a document chose. */
function definitionName(key: string): string {
  const tokens = pointerTokens(key).filter((token) => !structural.has(token));
  return tokens.slice(-3).join('_') || 'schema';
}

function buildSecuritySchemes(document: Document): Map<string, SecurityScheme> {
  const components = document.value['components'];
  const schemes = new Map<string, SecurityScheme>();
  for (const [name, value] of isObject(components) ? entriesOf(components, 'securitySchemes') : []) {
    const pointer = joinPointer('/components/securitySchemes', name);
    schemes.set(name, buildSecurityScheme(name, follow(document, value, pointer), document));
  }
  return schemes;
}

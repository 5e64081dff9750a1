/**
 * The data model that every target, the audit and the diff read. Plain readonly data: an OpenAPI
 * 3.1 document with its references resolved to definitions, its parameters merged and its schemas
 * sorted by kind. Every node says where it stands (`at`). Names follow the specification's objects.
 */
import type { Location } from '../diagnostics.ts';
import type { JsonValue } from '../spec/json.ts';
import type { Operation } from './operation-types.ts';
import type { Schema } from './schema-types.ts';

export type * from './operation-types.ts';
export type * from './schema-types.ts';

export type Extensions = ReadonlyMap<string, JsonValue>;

/** The whole document. */
export interface Api {
  readonly at: Location;
  readonly openapi: string;
  readonly title: string;
  readonly version: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly termsOfService: string | undefined;
  readonly contact: Contact | undefined;
  readonly license: License | undefined;
  readonly externalDocs: ExternalDocs | undefined;
  readonly servers: readonly Server[];
  readonly tags: readonly Tag[];
  /** Operations under `paths`, in document order. */
  readonly operations: readonly Operation[];
  /** Operations under `webhooks`; `path` holds the webhook's name. */
  readonly webhooks: readonly Operation[];
  /**
   * Every schema that a reference names, by its key: the JSON Pointer (without `#`) in the bundled
   * document, such as `/components/schemas/Pet`. All of components.schemas is in here.
   */
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>;
  /** Document-wide requirements; undefined when the field is absent. */
  readonly security: readonly SecurityRequirement[] | undefined;
  readonly extensions: Extensions;
}

export interface Contact {
  readonly name: string | undefined;
  readonly url: string | undefined;
  readonly email: string | undefined;
}

export interface License {
  readonly name: string;
  readonly identifier: string | undefined;
  readonly url: string | undefined;
}

export interface ExternalDocs {
  readonly url: string;
  readonly description: string | undefined;
}

export interface Server {
  readonly at: Location;
  readonly url: string;
  readonly description: string | undefined;
  readonly variables: ReadonlyMap<string, ServerVariable>;
  readonly extensions: Extensions;
}

export interface ServerVariable {
  readonly at: Location;
  readonly default: string;
  readonly enum: readonly string[] | undefined;
  readonly description: string | undefined;
}

export interface Tag {
  readonly at: Location;
  readonly name: string;
  readonly description: string | undefined;
  readonly externalDocs: ExternalDocs | undefined;
  readonly extensions: Extensions;
}

/** All schemes named in one requirement are needed together. An empty one means: none needed. */
export type SecurityRequirement = ReadonlyMap<string, readonly string[]>;

export interface SecurityScheme {
  readonly at: Location;
  readonly name: string;
  readonly type: 'apiKey' | 'http' | 'mutualTLS' | 'oauth2' | 'openIdConnect';
  readonly description: string | undefined;
  /** apiKey: the parameter's name and place. */
  readonly parameter: { readonly name: string; readonly in: 'query' | 'header' | 'cookie' } | undefined;
  /** http: the authentication scheme, such as `bearer`. */
  readonly scheme: string | undefined;
  readonly bearerFormat: string | undefined;
  readonly openIdConnectUrl: string | undefined;
  readonly flows: ReadonlyMap<string, OAuthFlow>;
  readonly extensions: Extensions;
}

export interface OAuthFlow {
  readonly authorizationUrl: string | undefined;
  readonly tokenUrl: string | undefined;
  readonly refreshUrl: string | undefined;
  readonly scopes: ReadonlyMap<string, string>;
}

/** A schema that something refers to. */
export interface Definition {
  /** The JSON Pointer in the bundled document, without `#`. */
  readonly key: string;
  /** The name under components.schemas, when it stands there. */
  readonly component: string | undefined;
  /** A name for people and for code: the component's, or the pointer's last meaningful part. */
  readonly name: string;
  readonly schema: Schema;
}

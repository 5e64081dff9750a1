/**
 * The data model that every target, the audit and the diff read. Plain readonly data: an OpenAPI
 * 3.1 document with its references resolved to definitions, its parameters merged and its schemas
 * sorted by kind. Every node says where it stands (`at`). Names follow the specification's objects.
 */
import type { Location } from '../diagnostics.ts';
import type { JsonValue } from '../spec/json.ts';
import type { Schema } from './schema-types.ts';

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

export type Method = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace';

export interface Operation {
  readonly at: Location;
  readonly method: Method;
  /** The path template, or a webhook's name, or a callback's expression. */
  readonly path: string;
  readonly operationId: string | undefined;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly externalDocs: ExternalDocs | undefined;
  /** The path item's parameters and the operation's, merged by name and place. */
  readonly parameters: readonly Parameter[];
  readonly requestBody: RequestBody | undefined;
  /** By status code (`200`, `4XX`, `default`), in document order. */
  readonly responses: ReadonlyMap<string, Response>;
  readonly callbacks: readonly Callback[];
  /** What applies: the operation's own requirements or else the document's. Empty: none needed. */
  readonly security: readonly SecurityRequirement[];
  /** What applies: the operation's, the path item's or the document's servers. */
  readonly servers: readonly Server[];
  readonly extensions: Extensions;
}

export interface Callback {
  readonly at: Location;
  readonly name: string;
  /** `path` holds the runtime expression. */
  readonly operations: readonly Operation[];
}

export interface Parameter {
  readonly at: Location;
  /** The component's name when the parameter is one of components.parameters. */
  readonly component: string | undefined;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly allowEmptyValue: boolean;
  readonly allowReserved: boolean;
  /** The serialisation that applies, defaults filled in. */
  readonly style: string;
  readonly explode: boolean;
  readonly description: string | undefined;
  /** The schema; for a parameter with `content` that of its one media type. */
  readonly schema: Schema;
  /** Set when the parameter is serialised by a media type. */
  readonly content: MediaType | undefined;
  readonly examples: readonly Example[];
  readonly extensions: Extensions;
}

export interface RequestBody {
  readonly at: Location;
  readonly component: string | undefined;
  readonly description: string | undefined;
  readonly required: boolean;
  readonly content: readonly MediaType[];
  readonly extensions: Extensions;
}

export interface MediaType {
  readonly at: Location;
  /** Such as `application/json`. */
  readonly name: string;
  readonly schema: Schema | undefined;
  readonly examples: readonly Example[];
  readonly encoding: ReadonlyMap<string, Encoding>;
  readonly extensions: Extensions;
}

export interface Encoding {
  readonly at: Location;
  readonly contentType: string | undefined;
  readonly headers: ReadonlyMap<string, Header>;
  readonly style: string | undefined;
  readonly explode: boolean | undefined;
  readonly allowReserved: boolean;
}

export interface Example {
  readonly at: Location;
  /** The key under `examples`; empty for a lone `example`. */
  readonly name: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  /** Undefined when only `externalValue` is given. */
  readonly value: JsonValue | undefined;
  readonly externalValue: string | undefined;
}

export interface Response {
  readonly at: Location;
  readonly component: string | undefined;
  readonly status: string;
  readonly description: string;
  readonly headers: ReadonlyMap<string, Header>;
  readonly content: readonly MediaType[];
  readonly links: ReadonlyMap<string, Link>;
  readonly extensions: Extensions;
}

export interface Header {
  readonly at: Location;
  readonly name: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly explode: boolean;
  readonly description: string | undefined;
  readonly schema: Schema;
  readonly content: MediaType | undefined;
  readonly examples: readonly Example[];
  readonly extensions: Extensions;
}

export interface Link {
  readonly at: Location;
  readonly operationId: string | undefined;
  readonly operationRef: string | undefined;
  readonly parameters: ReadonlyMap<string, JsonValue>;
  readonly requestBody: JsonValue | undefined;
  readonly description: string | undefined;
  readonly server: Server | undefined;
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

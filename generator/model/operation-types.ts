/** The model's operations and what they carry: parameters, bodies, responses (OpenAPI 3.1.1 sections 4.8.10 to 4.8.21). */
import type { Location } from '../diagnostics.ts';
import type { JsonValue } from '../spec/json.ts';
import type { Schema } from './schema-types.ts';
import type { Extensions, ExternalDocs, SecurityRequirement, Server } from './types.ts';

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

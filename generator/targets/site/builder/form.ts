/** What the request builder knows of an operation: made from the model at generation time, read by the script in the page. */
import type { JsonValue } from '../../../spec/json.ts';

export interface RequestForm {
  /** The operationId, or method and path: the name that checks know it by. */
  readonly operation: string;
  /** In capitals. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** Without a slash at the end, variables at their defaults; the first is preset. */
  readonly servers: readonly string[];
  readonly parameters: readonly FormParameter[];
  readonly credentials: readonly FormCredential[];
  /** Undefined for an operation without a body, or with one that need not be given and is no JSON. */
  readonly body: FormBody | undefined;
  /** Nodes that others refer to by their index: what is in a description once is here once, however it recurs. */
  readonly shared: readonly FormNode[];
  readonly client: FormClient;
}

export interface FormBody {
  readonly mediaType: string;
  readonly required: boolean;
  readonly node: FormNode;
}

export interface FormParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Serialised by a media type. */
  readonly isContent: boolean;
  /** The option of the generated client that sets it; undefined where a call does. */
  readonly option: string | undefined;
  readonly node: FormNode;
}

/** Something secret that a request carries. The form has no field for it: a variable stands for it. */
export interface FormCredential {
  readonly in: 'header' | 'query' | 'cookie' | 'user';
  readonly name: string;
  /** What stands before the secret, such as `Bearer `. */
  readonly prefix: string;
  /** Of the environment. */
  readonly variable: string;
  /** That of the password, beside a user's. */
  readonly second?: string;
  /** The function of the generated client's runtime. */
  readonly auth: 'token' | 'apiKey' | 'bearer' | 'basic' | undefined;
}

/** How the generated client is called. */
export interface FormClient {
  /** The module that it is imported from. */
  readonly module: string;
  readonly method: string;
}

export type FormNode =
  | { readonly kind: 'text'; readonly long: boolean }
  | { readonly kind: 'number'; readonly integer: boolean }
  /** One of a list; open: or any other value of the type. */
  | {
      readonly kind: 'choice';
      readonly values: readonly JsonValue[];
      readonly open: 'text' | 'number' | false;
    }
  | ObjectNode
  | { readonly kind: 'list'; readonly item: FormNode }
  | { readonly kind: 'union'; readonly variants: readonly FormVariant[] }
  | { readonly kind: 'shared'; readonly index: number }
  /** Whatever has no form of its own is written as JSON. */
  | { readonly kind: 'json' };

export interface ObjectNode {
  readonly kind: 'object';
  readonly fields: readonly FormField[];
  readonly rules: readonly FormRule[];
  /** What further properties may be; undefined where there may be none. */
  readonly more: FormNode | undefined;
  /** Unions of objects that hold beside the fields: what is chosen there joins them. */
  readonly beside: readonly FormNode[];
}

export interface FormField {
  readonly name: string;
  readonly required: boolean;
  readonly node: FormNode;
}

export interface FormVariant {
  readonly label: string;
  readonly node: FormNode;
  /** The discriminator's property and value. */
  readonly fixed: readonly [name: string, value: string] | undefined;
}

/** A conditional rule, as far as a form can show it. */
export interface FormRule {
  readonly when: readonly FormTest[];
  readonly effects: readonly FormEffect[];
}

export type FormTest =
  | { readonly kind: 'is' | 'is-not'; readonly property: string; readonly values: readonly JsonValue[] }
  | { readonly kind: 'present'; readonly property: string }
  | { readonly kind: 'absent'; readonly property: string };

export interface FormEffect {
  readonly kind: 'required' | 'forbidden' | 'empty';
  readonly property: string;
}

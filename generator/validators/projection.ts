/**
 * The schemas of request bodies in the form that is compiled: references flattened, annotations left out, what OpenAPI
 * says of requests applied, and the description's words for messages beside the assertions that they are about, under
 * names that start with `$`.
 */
import { componentName } from '../model/context.ts';
import type { Api } from '../model/types.ts';
import { isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';
import { joinPointer, valueAt } from '../spec/pointer.ts';
import { type Body, jsonBodies } from './bodies.ts';
import { assertions, inPlace, numeric, within } from './keywords.ts';
import { References } from './references.ts';
import { type CheckSchema, type MadeSchema, unwrapped, withoutListedType } from './shapes.ts';
import { shareEqual } from './sharing.ts';
import { type Keyword, type Notes, structures } from './structures.ts';
import { plainValue } from './values.ts';
import { exclusionWords, hintOf, nameOf, ruleWords, unitOf } from './wording.ts';

export interface Projection {
  readonly bodies: readonly { readonly body: Body; readonly schema: CheckSchema }[];
  /** What references name, by the names in them. */
  readonly definitions: Readonly<Record<string, CheckSchema>>;
  /** Properties that are passwords or write-only: their values are not for messages. */
  readonly secrets: readonly string[];
  /** Whether a property has a name that every object inherits, such as `constructor`. */
  readonly hasInheritedNames: boolean;
  /** Whether a keyword asks what others have looked at. */
  readonly hasUnevaluated: boolean;
}

export function projectBodies(document: Document, api: Api): Projection {
  return new Projector(document, api).run();
}

/** Where a schema stands, and what has been said of the same value further out. */
interface Place {
  readonly pointer: string;
  readonly description?: JsonValue | undefined;
}

class Projector {
  private readonly document: Document;
  private readonly api: Api;
  private readonly references: References;
  private readonly names = new Map<string, string>();
  private readonly notes: Notes = { secrets: new Set(), hasInheritedNames: false };
  private hasUnevaluated = false;

  constructor(document: Document, api: Api) {
    this.document = document;
    this.api = api;
    this.references = new References(document.value);
  }

  run(): Projection {
    const bodies = jsonBodies(this.document, this.api).map((body) => ({
      body,
      schema: this.schema(body.schema, { pointer: body.pointer }),
    }));
    const definitions: Record<string, CheckSchema> = {};
    // A definition names further ones, which join the end of the map while it is gone through.
    for (const [pointer, name] of this.names) {
      definitions[name] = this.schema(valueAt(this.document.value, pointer), { pointer });
    }
    const roots = bodies.map(({ schema }) => schema);
    shareEqual(roots, definitions);
    const { hasInheritedNames, secrets } = this.notes;
    return {
      bodies,
      definitions,
      secrets: [...secrets].sort(),
      hasInheritedNames,
      hasUnevaluated: this.hasUnevaluated,
    };
  }

  private schema(value: JsonValue | undefined, outer: Place): CheckSchema {
    if (!isObject(value)) return value !== false;
    const made: MadeSchema = {};
    const place = { pointer: outer.pointer, description: value['description'] ?? outer.description };
    for (const keyword of Object.keys(value)) this.keyword(made, keyword, value, place);
    this.words(made, value, place);
    const schema = withoutListedType(made);
    return typeof schema === 'boolean' ? schema : unwrapped(schema);
  }

  private keyword(
    made: MadeSchema,
    keyword: string,
    schema: JsonObject,
    { pointer, description }: Place,
  ): void {
    const held = schema[keyword] ?? null;
    if (assertions.has(keyword)) made[keyword] = plainValue(held);
    else if (inPlace.has(keyword))
      made[keyword] = this.schema(held, { pointer: joinPointer(pointer, keyword), description });
    else if (within.has(keyword))
      made[keyword] = this.schema(held, { pointer: joinPointer(pointer, keyword) });
    else if (Object.hasOwn(structures, keyword)) {
      const at = (token: string | number): string => joinPointer(pointer, keyword, token);
      const context: Keyword = {
        made,
        schema,
        keyword,
        held,
        references: this.references,
        notes: this.notes,
        definition: (reference) => this.nameOf(reference),
        inPlace: (child, token) => this.schema(child, { pointer: at(token), description }),
        within: (child, token) => this.schema(child, { pointer: at(token) }),
      };
      structures[keyword]?.(context);
    }
  }

  private words(made: MadeSchema, value: JsonObject, { pointer, description }: Place): void {
    const set = (keyword: string, word: unknown): void => {
      if (word !== undefined) made[keyword] = word;
    };
    if ('unevaluatedProperties' in value || 'unevaluatedItems' in value) this.hasUnevaluated = true;
    if (value['additionalProperties'] === false || value['unevaluatedProperties'] === false) {
      set('$names', this.references.names(value));
      set('$of', nameOf(value, componentName(pointer)));
    }
    if ('pattern' in value) set('$hint', hintOf(description));
    if ('not' in value) set('$except', exclusionWords(this.references.resolved(value['not'])));
    if ('if' in value) set('$rule', ruleWords(value, pointer, this.document, this.api));
    if (numeric.some((keyword) => keyword in value)) set('$unit', unitOf(value));
  }

  private nameOf(reference: string): string {
    const pointer = this.references.end(reference);
    const name = this.names.get(pointer) ?? `d${this.names.size}`;
    this.names.set(pointer, name);
    return name;
  }
}

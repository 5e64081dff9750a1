/**
 * A small schema from which follows what a large one says of an instance. Where the instance is valid, it is one that
 * demands more (of alternatives only those that hold are left); where it is not, one that demands less (of conditions
 * only those that fail are left). Which ones is the interpreter's guess; that the large schema follows from the small
 * one does not depend on it, and whether the instance is valid against the small one is for the validator to say.
 */
import { isObject, type JsonObject, type JsonValue } from '../../spec/json.ts';
import { type Conjunct, conjunctsOf } from './conjuncts.ts';
import { type Interpreter, NoPattern } from './interpreter.ts';
import { plain } from './trimmed.ts';
import { hasMember, NoAnswer, Trials } from './trials.ts';

type Instances = readonly JsonValue[];
type Condition = Extract<Conjunct, { kind: 'condition' }>;

/** Larger ones are no gain. */
const MOST_PARTS = 2000;

/**
 * @param description bundled, so that every reference is within it
 * @param pointer where the large schema stands
 * @param isValid what it is expected to say of the instance
 * @returns undefined where there is none: the expectation is wrong, or keywords depend on each other
 */
export function evidenceFor(
  description: JsonObject,
  interpreter: Interpreter,
  pointer: string,
  instance: JsonValue,
  isValid: boolean,
): object | undefined {
  const trials = new Trials(description, interpreter);
  const evidence = new Evidence(trials);
  try {
    const schema = trials.at(pointer);
    const made = isValid ? evidence.holding(schema, [instance]) : evidence.failing(schema, [instance]);
    return { allOf: [made] };
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof NoPattern || error instanceof RangeError)
      return undefined;
    throw error;
  }
}

class Evidence {
  private readonly trials: Trials;
  private parts = 0;

  constructor(trials: Trials) {
    this.trials = trials;
  }

  /** A schema that all of these are valid against, and that allows nothing that the given one does not allow. */
  holding(schema: JsonValue, instances: Instances): unknown {
    if (!isObject(schema)) return schema !== false;
    const found = this.conjuncts(schema).flatMap((one) => {
      const made = this.conjunctHolding(one, instances);
      return made === undefined ? [] : [made];
    });
    return together(found);
  }

  /** A schema that none of these is valid against, and that allows everything that the given one allows. */
  failing(schema: JsonValue, instances: Instances): unknown {
    if (!isObject(schema)) return schema !== false;
    const groups = new Map<Conjunct, JsonValue[]>();
    const conjuncts = this.conjuncts(schema);
    for (const instance of instances) {
      const broken = conjuncts.find((one) => !this.trials.holds(one, instance));
      if (broken === undefined) throw new NoAnswer();
      groups.set(broken, [...(groups.get(broken) ?? []), instance]);
    }
    return together([...groups].map(([conjunct, own]) => this.conjunctFailing(conjunct, own)));
  }

  private conjuncts(schema: JsonObject): readonly Conjunct[] {
    const found = conjunctsOf(schema);
    if (found === undefined || ++this.parts > MOST_PARTS) throw new NoAnswer();
    return found;
  }

  /** Undefined where it is about nothing. */
  private conjunctHolding(conjunct: Conjunct, instances: Instances): unknown {
    switch (conjunct.kind) {
      case 'assertion':
        return plain(conjunct.schema);
      case 'same':
        return this.holding(conjunct.schema, instances);
      case 'reference':
        return this.holding(this.trials.at(conjunct.pointer), instances);
      case 'not':
        return { not: this.failing(conjunct.schema, instances) };
      case 'anyOf':
        return this.oneHolding(conjunct.members, instances, () => []);
      case 'oneOf':
        return this.oneHolding(conjunct.members, instances, (index) =>
          conjunct.members.filter((_, other) => other !== index),
        );
      case 'condition':
        return this.conditionHolding(conjunct, instances);
      case 'dependent': {
        const own = instances.filter((one) => hasMember(one, conjunct.name));
        if (own.length === 0) return undefined;
        return {
          dependentSchemas: Object.fromEntries([[conjunct.name, this.holding(conjunct.schema, own)]]),
        };
      }
      case 'parts': {
        const parts = instances.flatMap((one) => conjunct.partsOf(one));
        return parts.length === 0 ? undefined : conjunct.around(this.holding(conjunct.schema, parts));
      }
    }
  }

  private conditionHolding(condition: Condition, instances: Instances): unknown {
    const [met, unmet] = this.trials.sorted(instances, condition.if);
    const branches: unknown[] = [];
    if (met.length > 0)
      branches.push(together([this.holding(condition.if, met), this.holding(condition.then, met)]));
    if (unmet.length > 0)
      branches.push(
        together([{ not: this.failing(condition.if, unmet) }, this.holding(condition.else, unmet)]),
      );
    return alternatives(branches);
  }

  /** For each instance the first member that holds, while others do not. */
  private oneHolding(
    members: readonly JsonValue[],
    instances: Instances,
    othersOf: (index: number) => readonly JsonValue[],
  ): unknown {
    const groups = new Map<number, JsonValue[]>();
    for (const instance of instances) {
      const index = members.findIndex((member) => this.trials.isInstance(member, instance));
      groups.set(index, [...(groups.get(index) ?? []), instance]);
    }
    return alternatives(
      [...groups].map(([index, own]) =>
        together([
          this.holding(members[index] ?? false, own),
          ...othersOf(index).map((other) => ({ not: this.failing(other, own) })),
        ]),
      ),
    );
  }

  private conjunctFailing(conjunct: Conjunct, instances: Instances): unknown {
    switch (conjunct.kind) {
      case 'assertion':
        return plain(conjunct.schema);
      case 'same':
        return this.failing(conjunct.schema, instances);
      case 'reference':
        return this.failing(this.trials.at(conjunct.pointer), instances);
      case 'not':
        return { not: this.holding(conjunct.schema, instances) };
      case 'anyOf':
        return { anyOf: conjunct.members.map((member) => this.failing(member, instances)) };
      case 'oneOf':
        return together(instances.map((instance) => this.notOne(conjunct.members, instance)));
      case 'condition': {
        const [met, unmet] = this.trials.sorted(instances, conjunct.if);
        return together([
          ...met.map((one) => ({
            not: together([this.holding(conjunct.if, [one]), { not: this.failing(conjunct.then, [one]) }]),
          })),
          ...unmet.map((one) => ({
            anyOf: [this.failing(conjunct.if, [one]), this.failing(conjunct.else, [one])],
          })),
        ]);
      }
      case 'dependent':
        return {
          dependentSchemas: Object.fromEntries([[conjunct.name, this.failing(conjunct.schema, instances)]]),
        };
      case 'parts': {
        const broken = instances.flatMap((one) =>
          conjunct.partsOf(one).filter((part) => !this.trials.isInstance(conjunct.schema, part)),
        );
        return conjunct.around(this.failing(conjunct.schema, broken));
      }
    }
  }

  /** That no member of a `oneOf` holds, or two do. */
  private notOne(members: readonly JsonValue[], instance: JsonValue): unknown {
    const both = members.filter((member) => this.trials.isInstance(member, instance)).slice(0, 2);
    return both.length === 2
      ? { not: together(both.map((member) => this.holding(member, [instance]))) }
      : { anyOf: members.map((member) => this.failing(member, [instance])) };
  }
}

function together(schemas: readonly unknown[]): unknown {
  return schemas.length < 2 ? (schemas[0] ?? true) : { allOf: schemas };
}

function alternatives(schemas: readonly unknown[]): unknown {
  return schemas.length < 2 ? (schemas[0] ?? false) : { anyOf: schemas };
}

/** Schemas that are being described, each within the one before it. */
import type { Schema } from './types.ts';

/** Types within types (lists of lists, say) are described this deep, ten times what people write. */
const DEEPEST = 30;

/** Unions and negations within each other: further ones are hard to read, and each may double the text. */
const DEEPEST_BRANCH = 3;

export class OpenSchemas extends Set<Schema> {
  private depth = 0;
  private branches = 0;

  /** Describes a schema, or gives what stands instead where it holds itself or is too far in. */
  within<Text>(schema: Schema, describe: () => Text, instead: () => Text): Text {
    if (this.has(schema) || this.depth === DEEPEST) return instead();
    this.add(schema);
    this.depth++;
    const text = describe();
    this.depth--;
    this.delete(schema);
    return text;
  }

  /** Describes what tells both the type and the limits of schemas further in. */
  branch<Text>(describe: () => Text, instead: () => Text): Text {
    if (this.branches === DEEPEST_BRANCH) return instead();
    this.branches++;
    const text = describe();
    this.branches--;
    return text;
  }
}

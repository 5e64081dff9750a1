/** The text of a document that people read: what a translation has to cover. */
import { isObject, type JsonValue } from './json.ts';
import { joinPointer } from './pointer.ts';
import { walkObjects } from './walk.ts';

const fields = ['title', 'summary', 'description'];
const meanings = ['x-enumDescriptions', 'x-enum-descriptions'];

/** Titles, summaries, descriptions and the meanings of enum values, by pointer, in document order. */
export function translatableTexts(root: JsonValue): Map<string, string> {
  const texts = new Map<string, string>();
  walkObjects(root, (object, type, pointer) => {
    for (const field of fields) {
      const text = object[field];
      if (typeof text === 'string') texts.set(joinPointer(pointer, field), text);
    }
    if (type !== 'Schema') return;
    for (const extension of meanings) {
      const described = object[extension];
      if (!isObject(described)) continue;
      for (const [value, text] of Object.entries(described)) {
        if (typeof text === 'string') texts.set(joinPointer(pointer, extension, value), text);
      }
    }
  });
  return texts;
}

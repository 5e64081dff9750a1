/** What rows an object is known to have: the recorded page says it, or else the description. */
import type { Api } from '../model/types.ts';
import { objectView } from '../model/view.ts';
import type { KnownRows } from './sections.ts';
import type { Page } from './types.ts';

/** The known rows of every object by its name, which the page and the description share. */
export function knownRows(api: Api, recorded: Page | undefined): KnownRows {
  const known = new Map<string, readonly string[]>();
  for (const { component, schema } of api.definitions.values()) {
    const view = component === undefined ? undefined : objectView(api, schema);
    if (component !== undefined && view !== undefined) known.set(component, [...view.properties.keys()]);
  }
  for (const { section, rows } of recorded?.tables ?? []) {
    const name = /^(?:request|response\.\d+)\.(\w+)$/.exec(section)?.[1];
    if (name !== undefined)
      known.set(
        name,
        rows.map((row) => row.name),
      );
  }
  return known;
}

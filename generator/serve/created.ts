/** What has been created, for a server that is to refuse a second function of the same name. */
import { isObject, type JsonValue } from '../spec/json.ts';
import { Refusal } from './refusal.ts';
import type { Route } from './routes.ts';

export class Created {
  private readonly names = new Set<string>();

  /** @throws Refusal 400 for a name that its package has already */
  check(route: Route, sent: JsonValue | undefined): void {
    const key = keyOf(route, sent);
    if (key === undefined || !isObject(sent) || !this.names.has(key)) return;
    const message = `the package ${String(sent['package'])} has a function ${String(sent['func_name'])} already; choose another func_name`;
    throw new Refusal(400, message, message);
  }

  note(route: Route, sent: JsonValue | undefined): void {
    const key = keyOf(route, sent);
    if (key !== undefined) this.names.add(key);
  }
}

/** Project, package and name; undefined where nothing with a name is created. */
function keyOf({ operation, path }: Route, sent: JsonValue | undefined): string | undefined {
  if (operation.method !== 'post' || !isObject(sent) || typeof sent['func_name'] !== 'string')
    return undefined;
  return JSON.stringify([operation.path, ...path.values(), String(sent['package']), sent['func_name']]);
}

/** Taking away what Ajv writes and nothing reads: counters of faults, results, and what a function has looked at. */

/** Functions are looked at one by one: the names in them are their own. */
export function withoutUnused(code: string): string {
  const parts = code.split(/^(?=function validate\d+\()/m);
  const read = new Set(
    Array.from(
      code.matchAll(/(?:\b(validate\d+)|\.validate)\.evaluated\.(?:props|items)/g),
      ([, name]) => name ?? 'any',
    ),
  );
  return parts.map((part) => withoutCounters(withoutEvaluated(part, read))).join('');
}

const looked =
  /const evaluated\d+ = validate\d+\.evaluated;\nif\(evaluated\d+\.dynamicProps\)\{\nevaluated\d+\.props = undefined;\n\}\nif\(evaluated\d+\.dynamicItems\)\{\nevaluated\d+\.items = undefined;\n\}\n/;

/** What a function has looked at is kept for `unevaluatedProperties` of its callers; most do not ask, or know beforehand. */
function withoutEvaluated(part: string, read: ReadonlySet<string>): string {
  const set = /^(validate\d+)\.evaluated = (\{.*\});\n/m.exec(part);
  if (set === null || /"dynamic(?:Props|Items)":true/.test(set[2] ?? '')) return part;
  const isRead = read.has(set[1] ?? '') || read.has('any');
  return (isRead ? part : part.replace(set[0], '')).replace(looked, '');
}

function withoutCounters(part: string): string {
  const results = unreadNames(part, /\b_?valid\d+\b/g, /^var (_?valid\d+) = _errs\d+ === errors;$/gm);
  const withoutResults = part.replace(/^var (_?valid\d+) = _errs\d+ === errors;\n/gm, (line, name: string) =>
    results.has(name) ? '' : line,
  );
  const counters = unreadNames(withoutResults, /\b_errs\d+\b/g, /^const (_errs\d+) = errors;$/gm);
  return withoutResults
    .replace(/^const (_errs\d+) = errors;\n/gm, (line, name: string) => (counters.has(name) ? '' : line))
    .replace(/^else \{\n\}\n/gm, '')
    .replace(/^if\(!?\w+\)\{\n\}\n(?!else)/gm, '');
}

/** Names that stand nowhere but where they are set. */
function unreadNames(part: string, names: RegExp, settings: RegExp): Set<string> {
  const uses = new Map<string, number>();
  for (const [name] of part.matchAll(names)) uses.set(name, (uses.get(name) ?? 0) + 1);
  for (const [, name = ''] of part.matchAll(settings)) uses.set(name, (uses.get(name) ?? 0) - 1);
  return new Set([...uses].filter(([, count]) => count === 0).map(([name]) => name));
}

/** Names of media types and ranges of them (RFC 9110 sections 8.3.1 and 12.5.1). */

/**
 * A name for comparing: type and parameter names in lower case, parameters sorted and without
 * needless quotes. JSON has no charset (RFC 8259 section 11), so that its one says nothing.
 */
export function mediaTypeKey(name: string): string {
  const [type = '', ...parameters] = name.split(';').map((part) => part.trim());
  const essence = type.toLowerCase();
  const isJson = essence === 'application/json' || essence.endsWith('+json');
  const kept = parameters
    .map(parameterKey)
    .filter((parameter) => parameter !== '' && !(isJson && parameter === 'charset=utf-8'));
  return [essence, ...kept.sort()].join(';');
}

function parameterKey(parameter: string): string {
  const equals = parameter.indexOf('=');
  if (equals < 0) return parameter.toLowerCase();
  const name = parameter.slice(0, equals).trim().toLowerCase();
  const value = parameter.slice(equals + 1).trim();
  const bare = /^"([!#$%&'*+.^_`|~\w-]+)"$/.exec(value)?.[1] ?? value;
  // Names of character sets have no case; other values may have.
  return `${name}=${name === 'charset' ? bare.toLowerCase() : bare}`;
}

/** Whether a range takes a media type (or a narrower range) in. Not the same name again. Both are keys. */
export function covers(range: string, key: string): boolean {
  if (range === key || key === '*/*') return false;
  if (range === '*/*') return true;
  return range.endsWith('/*') && key.startsWith(range.slice(0, -1));
}

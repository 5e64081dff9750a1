/** The URL of a sample's request, for languages that write it out. */
import type { ShellPart } from '../emit/strings.ts';
import type { Server } from '../model/types.ts';
import type { GivenParameter, SampleRequest } from './request.ts';
import type { Variables } from './settings.ts';

/** The scheme and host, without a slash at the end; undefined where the description names no host. */
export function hostParts(server: Server | undefined, variables: Variables): ShellPart[] | undefined {
  if (server === undefined) return undefined;
  return split(server.url.replace(/\/+$/, ''), (name) =>
    name === 'region'
      ? { variable: variables.region }
      : { text: safeUrl(server.variables.get(name)?.default ?? '') },
  );
}

/** The path and the query. */
export function pathParts(
  { operation, parameters }: SampleRequest,
  query: readonly ShellPart[][] = [],
): ShellPart[] {
  const path = split(operation.path, (name) => {
    const one = parameters.find(({ parameter }) => parameter.in === 'path' && parameter.name === name);
    return one === undefined ? { text: '' } : partOf(one);
  });
  const pairs = parameters
    .filter(({ parameter }) => parameter.in === 'query')
    .map((one): ShellPart[] => [{ text: `${encodeURIComponent(one.parameter.name)}=` }, partOf(one)]);
  const all = [...pairs, ...query].flatMap((pair, index) => [{ text: index === 0 ? '?' : '&' }, ...pair]);
  return [...path, ...all];
}

/** A parameter's value, percent-encoded (RFC 3986 section 2.1) unless it is a variable's. */
export function partOf({ given }: GivenParameter): ShellPart {
  return 'variable' in given ? given : { text: safeUrl(encodeURIComponent(String(given.value))) };
}

/** Text of a URL with nothing in it that means something elsewhere. */
function safeUrl(text: string): string {
  return text.replace(/[^\w./:@%+=,&?;~-]/gu, (character) =>
    character.charCodeAt(0) < 0x80
      ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
      : encodeURIComponent(character.replace(/\p{Cs}/u, '\ufffd')),
  );
}

/** A URL template: its text, and what takes the place of each expression in braces. */
function split(template: string, replaced: (name: string) => ShellPart): ShellPart[] {
  return template
    .split(/\{([^{}]*)\}/)
    .map((part, index) => (index % 2 === 1 ? replaced(part) : { text: safeUrl(part) }));
}

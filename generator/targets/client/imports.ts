/** The import lines of `client.ts`: no more than it uses, since a compiler may refuse the rest. */
import { clientServer } from '../../model/client-options.ts';
import { requestMediaType, successOf } from '../../model/contents.ts';
import type { Operation } from '../../model/types.ts';
import {
  componentOf,
  isBodiless,
  isRedirected,
  ownServer,
  type Method,
  type Surroundings,
} from './method.ts';
import { givenVariables } from './options.ts';
import { serialiserOf } from './parameters.ts';
import { endpointFunctions } from './server.ts';

export function importsText(methods: readonly Method[], surroundings: Surroundings): string {
  const { api, ofClient } = surroundings;
  const operations = methods.map(({ operation }) => operation);
  const serialisers = operations.flatMap(({ parameters }) =>
    parameters.map((one) => serialiserOf(api, one).name),
  );
  const hasJson = operations.some((operation) => successOf(operation).parseAs === 'json');
  const hasComponent = operations.some((operation) => {
    const media = requestMediaType(operation);
    return media !== undefined && componentOf(api, media) !== undefined;
  });
  const any = methods.length > 0;
  const lines: [from: string, names: (string | false)[]][] = [
    ['./runtime/client.js', ['createRuntime', 'type Runtime', 'type RuntimeOptions']],
    ['./runtime/method.js', [operations.some(isBodiless) && 'bodiless']],
    ['./runtime/parameters.js', [...new Set(serialisers)].sort()],
    ['./runtime/redirect.js', [operations.some(isRedirected) && 'followRedirects']],
    ['./runtime/server.js', serverFunctions(operations, surroundings)],
    [
      './runtime/signature.js',
      [any && 'type CallSettings', any && 'type Reply', ofClient.length > 0 && 'type WithDefaults'],
    ],
    ['./runtime/types.js', [hasJson && 'type DataOf', any && 'type FailureOf']],
    ['./types.js', [hasComponent && 'type components', 'type paths']],
  ];
  return lines
    .map(([from, names]) =>
      importLine(
        from,
        names.filter((name) => name !== false),
      ),
    )
    .join('');
}

function serverFunctions(operations: readonly Operation[], surroundings: Surroundings): string[] {
  const { api } = surroundings;
  const given = givenVariables(surroundings);
  const owned = operations.flatMap((operation) => ownServer(api, operation) ?? []);
  const names = [clientServer(api), ...owned].flatMap((server) => endpointFunctions(server, given));
  return [...new Set(names)].sort();
}

function importLine(from: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const areTypes = names.every((name) => name.startsWith('type '));
  const list = areTypes ? names.map((name) => name.slice('type '.length)) : names;
  return `import ${areTypes ? 'type ' : ''}{ ${list.join(', ')} } from '${from}';\n`;
}

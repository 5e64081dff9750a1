/** The comment at the head of a sample: what it needs, which variables it reads, what it does. */
import { lineComment } from '../emit/strings.ts';
import type { SampleRequest } from './request.ts';

/**
 * The document's words come last: Python looks for an encoding in the first two lines of a file, even in a comment.
 *
 * @param needs what to install, and how to run it
 * @param variables of the environment that have to be set
 */
export function headComment(
  mark: '#' | '//',
  request: SampleRequest,
  needs: string,
  variables: readonly string[],
): string {
  const { endpoint } = request.settings.variables;
  const needed = [...new Set(variables)];
  return [
    `${mark} ${needs}\n`,
    needed.length === 0 ? '' : `${mark} Reads ${needed.join(', ')}\n`,
    `${mark} To call another server, set ${endpoint}, such as http://127.0.0.1:8400\n`,
    `${mark} ${lineComment(titleOf(request))}\n`,
  ].join('');
}

function titleOf({ operation, example, name }: SampleRequest): string {
  const title = operation.summary ?? name;
  return example.title === '' ? title : `${title}: ${example.title}`;
}

/** The servers of the description as the runtime takes them, and the options that a caller sets of them. */
import { docComment, propertyKey, stringLiteral } from '../../emit/escape.ts';
import type { Server, ServerVariable } from '../../model/types.ts';

/** A server as code: its URL template and the defaults of its variables. */
export function serverCode({ url, variables }: Server): string {
  const defaults = [...variables].map(
    ([name, variable]) => `${propertyKey(name)}: ${stringLiteral(variable.default)}`,
  );
  const members = [`url: ${stringLiteral(url)}`];
  if (defaults.length > 0) members.push(`variables: { ${defaults.join(', ')} }`);
  return `{ ${members.join(', ')} }`;
}

/** A member of the client's options for a server variable. */
export function variableMember(option: string, variable: ServerVariable): string {
  const words = [variable.description ?? '', `Default: ${variable.default}`].filter((part) => part !== '');
  const { enum: values = [] } = variable;
  const type = values.length === 0 ? 'string' : [...new Set(values)].map(stringLiteral).join(' | ');
  return `${docComment(words.join('\n\n'), '  ')}  readonly ${propertyKey(option)}?: ${type} | undefined;\n`;
}

import { aksk, type Auth } from './auth.ts';
import { invalid } from './errors.ts';

/** Where to look, for those who want it elsewhere. */
export interface EnvironmentOptions {
  /** A section of the profile file. If it is given, only the file is read. Default: `default`, then `basic`. */
  readonly profile?: string | undefined;
  /** The profile file. Default: `~/.huaweicloud/credentials`. */
  readonly file?: string | undefined;
  /** The variables. Default: those of the process. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The credentials found, and what was found with them. */
export interface EnvironmentAuth extends Auth {
  readonly projectId: string | undefined;
  readonly region: string | undefined;
  /** Which place they are from, for messages. */
  readonly source: string;
}

/** The parts of Node.js that are used, declared here so that none of its types are needed to compile. */
interface NodeProcess {
  readonly env: Readonly<Record<string, string | undefined>>;
  getBuiltinModule?(name: 'node:fs'): { readFileSync(path: string, encoding: 'utf8'): string };
  getBuiltinModule?(name: 'node:os'): { homedir(): string };
}

type Values = Readonly<Record<string, string | undefined>>;

/**
 * An access key pair from the environment: `HUAWEICLOUD_SDK_AK` and `_SK` with `_SECURITY_TOKEN`, `_PROJECT_ID` and
 * `_REGION_ID`; else `CLOUD_SDK_AK` and `CLOUD_SDK_SK`; else the profile file, in ini form with `ak`, `sk`,
 * `security_token`, `project_id` and `region_id`.
 *
 * @throws ValidationError that names every place looked at, if there is none with both keys. No value is shown.
 */
export function fromEnvironment(options: EnvironmentOptions = {}): EnvironmentAuth {
  const process = (globalThis as { process?: NodeProcess }).process;
  const env = options.env ?? process?.env ?? {};
  const common = {
    securityToken: env.HUAWEICLOUD_SDK_SECURITY_TOKEN,
    projectId: env.HUAWEICLOUD_SDK_PROJECT_ID,
    region: env.HUAWEICLOUD_SDK_REGION_ID,
  };
  const tried: string[] = [];
  if (options.profile === undefined) {
    for (const prefix of ['HUAWEICLOUD_SDK', 'CLOUD_SDK']) {
      const [ak, sk] = [`${prefix}_AK`, `${prefix}_SK`];
      const found = authOf({ ...common, ak: env[ak], sk: env[sk] }, `${ak} and ${sk}`);
      if (found) return found;
      tried.push(`the variables ${ak} (${state(env[ak])}) and ${sk} (${state(env[sk])})`);
    }
  }
  const os = process?.getBuiltinModule?.('node:os');
  const file = options.file ?? `${os?.homedir() ?? '~'}/.huaweicloud/credentials`;
  const sections = readSections(process, file);
  for (const name of options.profile === undefined ? ['default', 'basic'] : [options.profile]) {
    const section = sections?.get(name);
    const found = section && authOf(section, `section [${name}] of ${file}`);
    if (found) return found;
    tried.push(
      `section [${name}] of ${file} (${!sections ? 'no such file, or not readable' : section ? 'ak or sk is missing' : 'no such section'})`,
    );
  }
  throw invalid([
    `No access key found. Looked at: ${tried.join('; ')}. Set both keys in one of these places, or pass them to aksk()`,
  ]);
}

function state(value: string | undefined): string {
  return value ? 'set' : 'not set';
}

function authOf(values: Values, source: string): EnvironmentAuth | undefined {
  const { ak: accessKey, sk: secretKey } = values;
  if (!accessKey || !secretKey) return undefined;
  const securityToken = values.securityToken ?? values.security_token;
  const projectId = values.projectId ?? values.project_id;
  const region = values.region ?? values.region_id;
  return { ...aksk({ accessKey, secretKey, securityToken, projectId }), projectId, region, source };
}

/** The sections of an ini file; keys are in lower case; lines that begin with `#` or `;` are comments. */
function readSections(process: NodeProcess | undefined, file: string): Map<string, Values> | undefined {
  let text: string | undefined;
  try {
    text = process?.getBuiltinModule?.('node:fs').readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  if (text === undefined) return undefined;
  const sections = new Map<string, Values>();
  let current: Record<string, string> = Object.create(null);
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const section = /^\s*\[\s*(.*?)\s*\]\s*$/.exec(line)?.[1];
    const [, key, value] = /^\s*([^\s#;=][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (section !== undefined) sections.set(section, (current = Object.create(null)));
    else if (key !== undefined && value !== undefined)
      current[key.toLowerCase()] = value.replace(/^(["'])(.*)\1$/, '$2');
  }
  return sections;
}

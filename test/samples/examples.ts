/** The description with one more example: every field of the request, and in every text what means something somewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { buildApi } from '../../generator/model/build.ts';
import type { Description } from '../../generator/serve/options.ts';
import { documentFromText } from '../../generator/spec/load.ts';

/** Texts that would end a literal, a comment or a command, or be replaced in one. */
const hostile = [
  `'; exit 9; '`,
  `" + System.exit(9) + "`,
  '"); os.Exit(9); ("',
  '$(exit 9) ${HOME} $HOME `exit 9` !! ~ *',
  '%s %n %(x)s {0} {{x}} \\ \\\\ \\" \\u0022 \\u000a \\x22',
  'one\ntwo\r\nthree\ttab\n',
  '*/ /* // # """ \'\'\' <!-- --> </script>',
  '函数 · é · 😀 · \u202e\u202c · \u2028\u2029 · \u00a0 · \ufeff · \u0001\u001b\u001f\u007f\u0085',
  '\n# coding: utf-7\n@file -n --help',
  ' ',
] as const;

const all = hostile.join(' ');

const everyField = {
  func_name: 'every-field',
  package: hostile[0],
  runtime: 'Custom Image',
  timeout: 259_200,
  handler: '-',
  depend_version_list: hostile,
  func_vpc: {
    domain_id: hostile[1],
    namespace: hostile[2],
    vpc_name: hostile[3],
    vpc_id: hostile[4],
    subnet_name: hostile[5],
    subnet_id: hostile[6],
    cidr: hostile[7],
    gateway: hostile[8],
    security_groups: hostile.slice(0, 3),
  },
  memory_size: 4096,
  gpu_memory: 1024,
  gpu_type: hostile[1],
  code_type: 'obs',
  code_url: all,
  code_filename: hostile[2],
  custom_image: {
    enabled: true,
    image: hostile[3],
    command: hostile[4],
    args: hostile[5],
    working_dir: hostile[6],
    uid: hostile[7],
    gid: hostile[8],
  },
  user_data: JSON.stringify({ [hostile[0]]: hostile[4] }),
  encrypted_user_data: JSON.stringify({ [hostile[3]]: hostile[7] }),
  xrole: hostile[3],
  app_xrole: hostile[4],
  description: all,
  func_code: { file: hostile[5], link: hostile[6] },
  mount_config: {
    mount_user: { user_id: 65_534, user_group_id: -1 },
    func_mounts: [
      {
        mount_type: 'ecs',
        mount_resource: hostile[0],
        mount_share_path: hostile[1],
        local_mount_path: hostile[2],
      },
      { mount_type: 'sfs', mount_resource: hostile[3], local_mount_path: hostile[4] },
    ],
  },
  initializer_handler: 'a\'b."c$d`e\\',
  initializer_timeout: 300,
  pre_stop_handler: 'a.b',
  pre_stop_timeout: 90,
  enterprise_project_id: hostile[7],
  type: 'v1',
  log_config: {
    group_name: hostile[0],
    group_id: hostile[1],
    stream_name: hostile[2],
    stream_id: hostile[3],
  },
  network_controller: {
    disable_public_network: false,
    trigger_access_vpcs: [{ vpc_name: hostile[4], vpc_id: hostile[5] }],
  },
  is_stateful_function: true,
  enable_dynamic_memory: false,
};

/** Named so that a comment, a file and a class have to do something about it. */
export const EXTRA = 'everyField';

export interface ExampleRequest {
  readonly name: string;
  readonly value: unknown;
}

/** @returns the description, and the requests that its samples send */
export function descriptionWithEveryField(): { description: Description; requests: ExampleRequest[] } {
  const text = readFileSync(join(import.meta.dirname, '../../spec/openapi.yaml'), 'utf8');
  const value = parse(text) as {
    paths: Record<string, { post: { requestBody: { content: Record<string, { examples: object }> } } }>;
  };
  const media = value.paths['/v2/{project_id}/fgs/functions']!.post.requestBody.content['application/json']!;
  media.examples = { ...media.examples, [EXTRA]: { summary: all, value: everyField } };
  const document = documentFromText(JSON.stringify(value), 'spec/openapi.yaml');
  const requests = Object.entries(media.examples as Record<string, { value: unknown }>);
  return {
    description: { document, api: buildApi(document) },
    requests: requests.map(([name, example]) => ({ name, value: example.value })),
  };
}

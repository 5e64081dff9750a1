/** What commands take on the command line besides the description. */

export const serveArguments = {
  port: { type: 'string', description: 'The port; 0 takes a free one', default: '8400', valueHint: 'PORT' },
  host: {
    type: 'string',
    description: 'The address to listen on',
    default: '127.0.0.1',
    valueHint: 'ADDRESS',
  },
  'access-key': {
    type: 'string',
    description: 'The access key to accept (default: HUAWEICLOUD_SDK_AK, or DEVELOPMENTACCESSKEY)',
    valueHint: 'AK',
  },
  'secret-key': {
    type: 'string',
    description:
      'The secret key to check signatures with (default: HUAWEICLOUD_SDK_SK, or development-secret-key)',
    valueHint: 'SK',
  },
  token: {
    type: 'string',
    description: 'The token to accept (default: development-token)',
    valueHint: 'TOKEN',
  },
  project: {
    type: 'string',
    description: 'The only project that may be used (default: any but `forbidden`)',
    valueHint: 'ID',
  },
  stateful: {
    type: 'boolean',
    description: 'Refuse a second function of one name in the same package and project',
  },
  quiet: { type: 'boolean', description: 'Print no line for a request that succeeds' },
  json: { type: 'boolean', description: 'Print JSON, one line a request' },
} as const;

export const changelogArguments = {
  output: {
    type: 'string',
    description: 'The file to write',
    default: 'generated/changelog.md',
    valueHint: 'FILE',
  },
  config: {
    type: 'string',
    description: 'Levels of rules, notice period, what to ignore',
    valueHint: 'FILE',
  },
} as const;

export const docsArguments = {
  out: { type: 'string', description: 'The folder of the site (default: docs/site/)', valueHint: 'DIR' },
  changelog: {
    type: 'string',
    description: 'A changelog in Markdown (default: generated/changelog.md)',
    valueHint: 'FILE',
  },
  plain: { type: 'boolean', description: 'Leave out redoc.html, the page that Redoc makes' },
  preview: { type: 'boolean', description: 'Serve the site and build it again on every save' },
  port: { type: 'string', description: 'The port of the preview', default: '8401', valueHint: 'PORT' },
} as const;

/** Of what prints the report of a comparison. */
export const reportArguments = {
  format: {
    type: 'string',
    description: 'text, markdown, html, json, github, sarif or junit',
    default: 'text',
    valueHint: 'FORMAT',
  },
  output: { type: 'string', description: 'Write the report to a file', valueHint: 'FILE' },
} as const;

/** The words of the pages around the documentation, in two languages: one table, so that a missing word does not compile. */
import type { Language } from '../../model/words.ts';

export interface Interface {
  /** The language's name in itself. */
  readonly language: string;
  readonly skip: string;
  readonly contents: string;
  readonly filter: string;
  readonly filterHint: string;
  /** With `{shown}` and `{all}`, which the script fills in. */
  readonly filtered: string;
  readonly elsewhere: string;
  readonly theme: string;
  readonly copy: string;
  readonly copied: string;
  readonly linkTo: (name: string) => string;
  readonly glance: string;
  readonly glanceIntro: string;
  readonly presence: string;
  readonly errors: string;
  readonly cause: string;
  readonly examples: string;
  readonly seeValues: (link: string) => string;
  readonly sameFields: (link: string) => string;
  readonly downloads: string;
  readonly overview: string;
  readonly changelog: string;
  readonly allOperations: string;
  readonly continued: (part: number) => string;
  readonly request: string;
  readonly worked: string;
  readonly workedIntro: string;
  readonly tokenIntro: string;
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly authorization: string;
  readonly signedRequest: string;
  readonly askToken: string;
  readonly useToken: string;
}

const en: Interface = {
  language: 'English',
  skip: 'Skip to content',
  contents: 'Contents',
  filter: 'Filter fields and values',
  filterHint: 'name, value or word',
  filtered: '{shown} of {all} fields',
  elsewhere: 'On other pages',
  theme: 'Light or dark',
  copy: 'Copy',
  copied: 'Copied',
  linkTo: (name) => `Link to ${name}`,
  glance: 'Required at a glance',
  glanceIntro: 'What every request has, and what some requests need as well.',
  presence: 'Required',
  errors: 'Errors',
  cause: 'Cause and remedy',
  examples: 'Examples',
  seeValues: (link) => `Values: as in ${link}.`,
  sameFields: (link) => `Fields: as in ${link}.`,
  downloads: 'Downloads',
  overview: 'Overview',
  changelog: 'Changelog',
  allOperations: 'All operations',
  continued: (part) => `part ${part}`,
  request: 'Request',
  worked: 'Worked example',
  workedIntro:
    'A request signed with made-up keys at a fixed time. Whoever signs the same request has to come to the same text in every step.',
  tokenIntro: 'Ask IAM for a token once, then send it with every request until it expires.',
  canonicalRequest: 'Step 1: the canonical request',
  stringToSign: 'Step 2: the string to sign, which ends in the SHA-256 of step 1',
  authorization: 'Step 3: the header fields that go with the request',
  signedRequest: 'The request to sign',
  askToken: 'Ask for a token; it comes back in the header field',
  useToken: 'Send it with the request',
};

const zhCN: Interface = {
  language: '简体中文',
  skip: '跳到正文',
  contents: '目录',
  filter: '筛选字段和取值',
  filterHint: '名称、取值或说明中的文字',
  filtered: '{all} 个字段中的 {shown} 个',
  elsewhere: '其他页面',
  theme: '浅色或深色',
  copy: '复制',
  copied: '已复制',
  linkTo: (name) => `${name} 的链接`,
  glance: '必填项一览',
  glanceIntro: '每个请求都必须包含的字段，以及某些请求还需要的字段。',
  presence: '必填',
  errors: '错误码',
  cause: '原因与处理方法',
  examples: '示例',
  seeValues: (link) => `取值与 ${link} 相同。`,
  sameFields: (link) => `字段与 ${link} 相同。`,
  downloads: '下载',
  overview: '概述',
  changelog: '变更记录',
  allOperations: '全部接口',
  continued: (part) => `第 ${part} 部分`,
  request: '请求',
  worked: '完整示例',
  workedIntro: '使用虚构的密钥在固定时间对请求签名。对同一请求签名时，每一步都应得到相同的文本。',
  tokenIntro: '先向 IAM 获取一次 Token，在其过期之前随每个请求发送。',
  canonicalRequest: '第一步：规范请求',
  stringToSign: '第二步：待签字符串，最后一行是第一步的 SHA-256',
  authorization: '第三步：随请求发送的请求头',
  signedRequest: '待签名的请求',
  askToken: '获取 Token；它在以下响应头中返回',
  useToken: '随请求发送',
};

export const interfaces = { en, 'zh-CN': zhCN } as const satisfies Record<Language, Interface>;

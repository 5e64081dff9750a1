/** The words of the request builder in two languages: one table, so that a missing word does not compile. */
import type { Language } from '../../../model/words.ts';

export interface BuilderWords {
  readonly title: string;
  readonly intro: string;
  readonly open: string;
  readonly failed: string;
  readonly request: string;
  readonly server: string;
  readonly body: string;
  /** Of a control in which nothing is chosen. */
  readonly unset: string;
  readonly emptyText: string;
  readonly required: string;
  readonly forbidden: string;
  readonly empty: string;
  readonly add: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly item: (number: number) => string;
  readonly name: string;
  readonly variant: string;
  readonly isRequired: (name: string) => string;
  readonly badNumber: (name: string) => string;
  readonly badInteger: (name: string) => string;
  readonly badJson: (name: string) => string;
  readonly badName: (name: string) => string;
  readonly faults: (count: number) => string;
  readonly fine: string;
  readonly unchecked: string;
  readonly copy: (name: string) => string;
  readonly copied: string;
  readonly documentation: (name: string) => string;
}

const en: BuilderWords = {
  title: 'Build a request',
  intro: 'Fill in the form to get the request as JSON, cURL and TypeScript. Nothing is sent anywhere.',
  open: 'Open the form',
  failed: 'The form could not be loaded.',
  request: 'Request',
  server: 'Server',
  body: 'Body',
  unset: '(not set)',
  emptyText: '(empty text)',
  required: 'required',
  forbidden: 'not allowed here',
  empty: 'must be empty',
  add: (name) => `Add ${name}`,
  remove: (name) => `Remove ${name}`,
  item: (number) => `item ${number}`,
  name: 'Name',
  variant: 'Variant',
  isRequired: (name) => `${name} is required`,
  badNumber: (name) => `${name} must be a number`,
  badInteger: (name) => `${name} must be an integer`,
  badJson: (name) => `${name} must be JSON`,
  badName: (name) => `${name} needs a name that no other has`,
  faults: (count) => (count === 1 ? 'One thing is not right yet:' : `${count} things are not right yet:`),
  fine: 'The request is valid.',
  unchecked: 'The body of this operation is not checked.',
  copy: (name) => `Copy ${name}`,
  copied: 'Copied',
  documentation: (name) => `Documentation of ${name}`,
};

const zhCN: BuilderWords = {
  title: '构造请求',
  intro: '填写表单，即可得到 JSON、cURL 和 TypeScript 形式的请求。不会发送任何内容。',
  open: '打开表单',
  failed: '无法加载表单。',
  request: '请求',
  server: '服务器',
  body: '请求体',
  unset: '（未设置）',
  emptyText: '（空文本）',
  required: '必填',
  forbidden: '此处不允许设置',
  empty: '必须为空',
  add: (name) => `添加 ${name}`,
  remove: (name) => `删除 ${name}`,
  item: (number) => `第 ${number} 项`,
  name: '名称',
  variant: '形式',
  isRequired: (name) => `${name} 必填`,
  badNumber: (name) => `${name} 必须为数值`,
  badInteger: (name) => `${name} 必须为整数`,
  badJson: (name) => `${name} 必须为 JSON`,
  badName: (name) => `${name} 需要一个不重复的名称`,
  faults: (count) => `还有 ${count} 处需要修改：`,
  fine: '请求有效。',
  unchecked: '此操作的请求体不做检查。',
  copy: (name) => `复制 ${name}`,
  copied: '已复制',
  documentation: (name) => `${name} 的说明`,
};

export const builderWords = { en, 'zh-CN': zhCN } as const satisfies Record<Language, BuilderWords>;

/** The words of the vendor's page that carry its structure, in Chinese and in English. */

export type Column = 'name' | 'mandatory' | 'type' | 'description' | 'status';

/** Column headings, in lower case. */
export const columnHeadings: ReadonlyMap<string, Column> = new Map([
  ['参数', 'name'],
  ['名称', 'name'],
  ['parameter', 'name'],
  ['是否必选', 'mandatory'],
  ['必选', 'mandatory'],
  ['mandatory', 'mandatory'],
  ['参数类型', 'type'],
  ['类型', 'type'],
  ['type', 'type'],
  ['描述', 'description'],
  ['说明', 'description'],
  ['description', 'description'],
  ['状态码', 'status'],
  ['status code', 'status'],
]);

export type Heading = 'uri' | 'request' | 'response' | 'status' | 'examples' | 'other';

const headings: ReadonlyMap<string, Heading> = new Map([
  ['uri', 'uri'],
  ['请求参数', 'request'],
  ['request parameters', 'request'],
  ['响应参数', 'response'],
  ['response parameters', 'response'],
  ['状态码', 'status'],
  ['status code', 'status'],
  ['status codes', 'status'],
  ['请求示例', 'examples'],
  ['example request', 'examples'],
  ['example requests', 'examples'],
  ['响应示例', 'examples'],
  ['example response', 'examples'],
  ['example responses', 'examples'],
  ['sdk代码示例', 'other'],
  ['sdk sample code', 'other'],
  ['错误码', 'other'],
  ['error code', 'other'],
  ['error codes', 'other'],
]);

/** The heading that a line is, if it is one. */
export function headingOf(line: string): Heading | undefined {
  return headings.get(line.toLowerCase());
}

/** The status code of a line such as `状态码: 200` or `Status code: 200`. */
export function statusOf(line: string): string | undefined {
  return /^(?:状态码|status code)\s*[:：]\s*([1-5]\d\d)$/i.exec(line)?.[1];
}

/** The title of a caption such as `表4 FuncVpc` or `Table 4 FuncVpc`. */
export function captionOf(line: string): string | undefined {
  return /^(?:表|table)\s*\d+\s+(.+)$/i.exec(line)?.[1];
}

/** Method and path template of a line such as `POST /v2/{project_id}/fgs/functions`. */
export function operationOf(line: string): string | undefined {
  const found = /^(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)\s+(\/\S*)$/.exec(line);
  return found === null ? undefined : `${found[1]} ${found[2]}`;
}

const yesAndNo: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['必选', true],
  ['yes', true],
  ['否', false],
  ['可选', false],
  ['no', false],
]);

/** The meaning of a cell of the column "mandatory". */
export function mandatoryOf(cell: string): boolean | undefined {
  return yesAndNo.get(cell.toLowerCase());
}

const baseTypes = new Set(['String', 'Integer', 'Long', 'Boolean', 'Float', 'Double', 'Object']);
const itemTypes = new Set(['strings', 'integers', 'longs', 'booleans', 'floats', 'doubles', 'objects']);
const objectType = /^(Array of )?([A-Za-z]\w*) (objects?)$/;

/** Whether a cell of the column "type" is spelled in a way that is known. */
export function isType(cell: string): boolean {
  const item = /^Array of (\w+)$/.exec(cell)?.[1];
  return (
    baseTypes.has(cell) || (item !== undefined && itemTypes.has(item)) || objectNameOf(cell) !== undefined
  );
}

/** The object that a type names: `FuncMount` of `Array of FuncMount objects`. */
export function objectNameOf(type: string): string | undefined {
  const [, array, name, word] = objectType.exec(type) ?? [];
  return (word === 'objects') === (array !== undefined) ? name : undefined;
}

/** What the specification says of single objects in words: names, allowed values, patterns, status codes. */
import { checkMediaTypes } from './content-checks.ts';
import { isObject, type JsonObject, type JsonValue } from './json.ts';
import { joinPointer } from './pointer.ts';
import { describe } from './references.ts';
import { checkSchema } from './schema-checks.ts';
import { checkServer } from './server-checks.ts';
import { nearestIn, suggestion } from './suggest.ts';
import { oneOf } from './value-checks.ts';
import type { Reporter } from './validate.ts';

type Check = (value: JsonObject, pointer: string, root: JsonObject, report: Reporter) => void;

/** Checks one object that the structure already accepts as an object of this type. */
export function checkObject(
  value: JsonObject,
  type: string,
  pointer: string,
  root: JsonObject,
  report: Reporter,
): void {
  checks[type]?.(value, pointer, root, report);
}

const checks: Readonly<Record<string, Check>> = {
  OpenAPI: checkDialect,
  Server: checkServer,
  Components: checkComponents,
  Parameter: checkParameter,
  Header: checkHeader,
  RequestBody: checkMediaTypes,
  Responses: checkResponses,
  Response: (value, pointer, root, report) => {
    checkHeaderNames(value['headers'], joinPointer(pointer, 'headers'), report);
    checkMediaTypes(value, pointer, root, report);
  },
  Encoding: (value, pointer, _root, report) =>
    checkHeaderNames(value['headers'], joinPointer(pointer, 'headers'), report),
  SecurityScheme: checkSecurityScheme,
  SecurityRequirement: checkSecurityRequirement,
  Schema: checkSchema,
};

/** OpenAPI 3.1.1 section 4.8.24.3: the dialects that schemas are read as here. */
const DIALECT =
  /^https:\/\/(spec\.openapis\.org\/oas\/3\.1\/dialect\/|json-schema\.org\/draft\/2020-12\/schema)/;

function checkDialect(value: JsonObject, pointer: string, _root: JsonObject, report: Reporter): void {
  const dialect = value['jsonSchemaDialect'];
  if (typeof dialect !== 'string' || DIALECT.test(dialect)) return;
  report('unsupported-keyword', joinPointer(pointer, 'jsonSchemaDialect'), {
    keyword: 'jsonSchemaDialect',
    where: 'with any dialect but that of OpenAPI 3.1 and JSON Schema 2020-12',
    consequence: 'schemas are read as OpenAPI 3.1 prescribes',
  });
}

/** OpenAPI 3.1.1 section 4.8.7: keys of components. */
const COMPONENT_NAME = /^[a-zA-Z0-9._-]+$/;
/** RFC 9110 section 5.6.2: token. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

function checkComponents(value: JsonObject, pointer: string, _root: JsonObject, report: Reporter): void {
  for (const section of Object.keys(value)) {
    const entries = value[section];
    if (section.startsWith('x-') || !isObject(entries)) continue;
    for (const name of Object.keys(entries)) {
      if (COMPONENT_NAME.test(name)) continue;
      const rule = 'component names consist of letters, digits, `.`, `_` and `-`';
      report(
        'invalid-name',
        joinPointer(pointer, section, name),
        { what: 'the component name', name, rule },
        true,
      );
    }
  }
}

const styles: Readonly<Record<string, readonly string[]>> = {
  path: ['matrix', 'label', 'simple'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
};

function checkParameter(value: JsonObject, pointer: string, root: JsonObject, report: Reporter): void {
  const place = value['in'];
  const name = value['name'];
  if (typeof place !== 'string') return;
  const allowed = styles[place];
  if (allowed === undefined) {
    report('invalid-value', joinPointer(pointer, 'in'), {
      what: '`in`',
      expected: 'path, query, header or cookie',
      found: describe(place),
    });
    return;
  }
  oneOf(value['style'], allowed, 'style', pointer, report);
  if (place === 'path' && value['required'] !== true) {
    report('invalid-value', pointer, {
      what: '`required` of a path parameter',
      expected: 'true',
      found: describe(value['required']),
    });
  }
  if (place === 'header' && typeof name === 'string' && !TOKEN.test(name))
    badHeader(name, joinPointer(pointer, 'name'), report);
  checkSchemaOrContent(value, pointer, 'the Parameter Object', report);
  checkMediaTypes(value, pointer, root, report);
}

function checkHeader(value: JsonObject, pointer: string, root: JsonObject, report: Reporter): void {
  oneOf(value['style'], ['simple'], 'style', pointer, report);
  checkSchemaOrContent(value, pointer, 'the Header Object', report);
  checkMediaTypes(value, pointer, root, report);
}

function checkSchemaOrContent(value: JsonObject, pointer: string, object: string, report: Reporter): void {
  const hasSchema = 'schema' in value;
  const content = value['content'];
  if (!hasSchema && content === undefined) report('missing-field', pointer, { object, field: 'schema' });
  if (content === undefined) return;
  const count = isObject(content) ? Object.keys(content).length : 1;
  if (hasSchema || count !== 1) {
    const found = hasSchema ? '`schema` beside it' : `${count} entries`;
    report('invalid-value', joinPointer(pointer, 'content'), {
      what: '`content`',
      expected: 'exactly one media type, and no `schema`',
      found,
    });
  }
}

function checkHeaderNames(headers: JsonValue | undefined, pointer: string, report: Reporter): void {
  if (!isObject(headers)) return;
  for (const name of Object.keys(headers))
    if (!TOKEN.test(name)) badHeader(name, joinPointer(pointer, name), report);
}

function badHeader(name: string, pointer: string, report: Reporter): void {
  const rule = 'a header field name is a token of RFC 9110 (letters, digits and - _ . and the like)';
  report('invalid-name', pointer, { what: 'the header name', name, rule }, true);
}

function checkResponses(value: JsonObject, pointer: string, _root: JsonObject, report: Reporter): void {
  for (const status of Object.keys(value)) {
    if (status.startsWith('x-') || /^([1-5]\d\d|[1-5]XX|default)$/.test(status)) continue;
    report('invalid-status', joinPointer(pointer, status), { status }, true);
  }
}

const schemeFields: Readonly<Record<string, readonly string[]>> = {
  apiKey: ['name', 'in'],
  http: ['scheme'],
  mutualTLS: [],
  oauth2: ['flows'],
  openIdConnect: ['openIdConnectUrl'],
};

function checkSecurityScheme(value: JsonObject, pointer: string, _root: JsonObject, report: Reporter): void {
  oneOf(value['type'], Object.keys(schemeFields), 'type', pointer, report);
  for (const field of schemeFields[String(value['type'])] ?? []) {
    if (!(field in value))
      report('missing-field', pointer, {
        object: `the Security Scheme Object of type ${String(value['type'])}`,
        field,
      });
  }
  if (value['type'] !== 'apiKey') return;
  oneOf(value['in'], ['query', 'header', 'cookie'], 'in', pointer, report);
  const name = value['name'];
  if (value['in'] === 'header' && typeof name === 'string' && !TOKEN.test(name))
    badHeader(name, joinPointer(pointer, 'name'), report);
}

function checkSecurityRequirement(
  value: JsonObject,
  pointer: string,
  root: JsonObject,
  report: Reporter,
): void {
  const components = root['components'];
  const schemes = isObject(components) ? components['securitySchemes'] : undefined;
  for (const name of Object.keys(value)) {
    if (isObject(schemes) && name in schemes) continue;
    const near = nearestIn(root, name, () => (isObject(schemes) ? Object.keys(schemes) : []));
    report('undeclared-security', joinPointer(pointer, name), { name, suggestion: suggestion(near) }, true);
  }
}

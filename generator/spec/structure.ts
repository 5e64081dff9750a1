/**
 * The objects of OpenAPI 3.1.1 (section 4.8) and the keywords of JSON Schema 2020-12 that hold
 * schemas, as one table. The loader finds references by it, the validator checks fields by it.
 *
 * A field's type is written as: an object's name; `[X]` a list of X; `{X}` a mapping to X; a
 * primitive (`string`, `boolean`, `number`, `count`, `any`); `A|B`; `!` at the end: required.
 */
export interface ObjectType {
  /** How messages call it. */
  readonly label: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The type of every field that is not listed (a map-like object). */
  readonly others?: string;
  /** Where a Reference Object may stand instead: the section of components it lives in. */
  readonly component?: string;
  /** Fields that the table does not list are allowed (Schema Objects take any keyword). */
  readonly open?: boolean;
}

// A table reads best with its rows together.
// prettier-ignore
export const objectTypes: Readonly<Record<string, ObjectType>> = {
  OpenAPI: {
    label: 'the OpenAPI document',
    fields: {
      openapi: 'string!', info: 'Info!', jsonSchemaDialect: 'string', servers: '[Server]', paths: 'Paths',
      webhooks: '{PathItem}', components: 'Components', security: '[SecurityRequirement]', tags: '[Tag]',
      externalDocs: 'ExternalDocumentation',
    },
  },
  Info: {
    label: 'the Info Object',
    fields: {
      title: 'string!', version: 'string!', summary: 'string', description: 'string', termsOfService: 'string',
      contact: 'Contact', license: 'License',
    },
  },
  Contact: { label: 'the Contact Object', fields: { name: 'string', url: 'string', email: 'string' } },
  License: { label: 'the License Object', fields: { name: 'string!', identifier: 'string', url: 'string' } },
  Server: {
    label: 'the Server Object',
    fields: { url: 'string!', description: 'string', name: 'string', variables: '{ServerVariable}' },
  },
  ServerVariable: {
    label: 'the Server Variable Object',
    fields: { default: 'string!', enum: '[string]', description: 'string' },
  },
  Components: {
    label: 'the Components Object',
    fields: {
      schemas: '{Schema}', responses: '{Response}', parameters: '{Parameter}', examples: '{Example}',
      requestBodies: '{RequestBody}', headers: '{Header}', securitySchemes: '{SecurityScheme}', links: '{Link}',
      callbacks: '{Callback}', pathItems: '{PathItem}',
    },
  },
  Paths: { label: 'the Paths Object', fields: {}, others: 'PathItem' },
  PathItem: {
    label: 'the Path Item Object',
    component: 'pathItems',
    fields: {
      summary: 'string', description: 'string', servers: '[Server]', parameters: '[Parameter]',
      get: 'Operation', put: 'Operation', post: 'Operation', delete: 'Operation', options: 'Operation',
      head: 'Operation', patch: 'Operation', trace: 'Operation',
    },
  },
  Operation: {
    label: 'the Operation Object',
    fields: {
      tags: '[string]', summary: 'string', description: 'string', externalDocs: 'ExternalDocumentation',
      operationId: 'string', parameters: '[Parameter]', requestBody: 'RequestBody', responses: 'Responses',
      callbacks: '{Callback}', deprecated: 'boolean', security: '[SecurityRequirement]', servers: '[Server]',
    },
  },
  ExternalDocumentation: {
    label: 'the External Documentation Object',
    fields: { url: 'string!', description: 'string' },
  },
  Parameter: {
    label: 'the Parameter Object',
    component: 'parameters',
    fields: {
      name: 'string!', in: 'string!', description: 'string', required: 'boolean', deprecated: 'boolean',
      allowEmptyValue: 'boolean', style: 'string', explode: 'boolean', allowReserved: 'boolean', schema: 'Schema',
      example: 'any', examples: '{Example}', content: '{MediaType}',
    },
  },
  RequestBody: {
    label: 'the Request Body Object',
    component: 'requestBodies',
    fields: { description: 'string', content: '{MediaType}!', required: 'boolean' },
  },
  MediaType: {
    label: 'the Media Type Object',
    fields: { schema: 'Schema', example: 'any', examples: '{Example}', encoding: '{Encoding}' },
  },
  Encoding: {
    label: 'the Encoding Object',
    fields: {
      contentType: 'string', headers: '{Header}', style: 'string', explode: 'boolean', allowReserved: 'boolean',
    },
  },
  Responses: { label: 'the Responses Object', fields: {}, others: 'Response' },
  Response: {
    label: 'the Response Object',
    component: 'responses',
    fields: { description: 'string!', headers: '{Header}', content: '{MediaType}', links: '{Link}' },
  },
  Callback: { label: 'the Callback Object', component: 'callbacks', fields: {}, others: 'PathItem' },
  Example: {
    label: 'the Example Object',
    component: 'examples',
    fields: { summary: 'string', description: 'string', value: 'any', externalValue: 'string' },
  },
  Link: {
    label: 'the Link Object',
    component: 'links',
    fields: {
      operationRef: 'string', operationId: 'string', parameters: '{any}', requestBody: 'any', description: 'string',
      server: 'Server',
    },
  },
  Header: {
    label: 'the Header Object',
    component: 'headers',
    fields: {
      description: 'string', required: 'boolean', deprecated: 'boolean', style: 'string', explode: 'boolean',
      schema: 'Schema', example: 'any', examples: '{Example}', content: '{MediaType}',
    },
  },
  Tag: {
    label: 'the Tag Object',
    fields: { name: 'string!', description: 'string', externalDocs: 'ExternalDocumentation' },
  },
  SecurityRequirement: { label: 'the Security Requirement Object', fields: {}, others: '[string]' },
  SecurityScheme: {
    label: 'the Security Scheme Object',
    component: 'securitySchemes',
    fields: {
      type: 'string!', description: 'string', name: 'string', in: 'string', scheme: 'string',
      bearerFormat: 'string', flows: 'OAuthFlows', openIdConnectUrl: 'string',
    },
  },
  OAuthFlows: {
    label: 'the OAuth Flows Object',
    fields: {
      implicit: 'OAuthFlow', password: 'OAuthFlow', clientCredentials: 'OAuthFlow', authorizationCode: 'OAuthFlow',
    },
  },
  OAuthFlow: {
    label: 'the OAuth Flow Object',
    fields: { authorizationUrl: 'string', tokenUrl: 'string', refreshUrl: 'string', scopes: '{string}!' },
  },
  Discriminator: {
    label: 'the Discriminator Object',
    fields: { propertyName: 'string!', mapping: '{string}' },
  },
  Schema: {
    label: 'the Schema Object',
    component: 'schemas',
    open: true,
    fields: {
      $id: 'string', $anchor: 'string', $dynamicAnchor: 'string', $dynamicRef: 'string', $comment: 'string',
      $defs: '{Schema}', definitions: '{Schema}', allOf: '[Schema]', anyOf: '[Schema]', oneOf: '[Schema]', not: 'Schema',
      if: 'Schema', then: 'Schema', else: 'Schema', dependentSchemas: '{Schema}', prefixItems: '[Schema]',
      items: 'Schema', contains: 'Schema', properties: '{Schema}', patternProperties: '{Schema}',
      additionalProperties: 'Schema', propertyNames: 'Schema', unevaluatedItems: 'Schema',
      unevaluatedProperties: 'Schema', contentSchema: 'Schema',
      type: 'string|[string]', enum: '[any]', const: 'any', default: 'any', example: 'any', examples: '[any]',
      title: 'string', description: 'string', format: 'string', pattern: 'string',
      contentEncoding: 'string', contentMediaType: 'string',
      multipleOf: 'number', maximum: 'number', exclusiveMaximum: 'number', minimum: 'number',
      exclusiveMinimum: 'number', maxLength: 'count', minLength: 'count', maxItems: 'count', minItems: 'count',
      uniqueItems: 'boolean', maxContains: 'count', minContains: 'count', maxProperties: 'count',
      minProperties: 'count', required: '[string]', dependentRequired: '{any}', deprecated: 'boolean',
      readOnly: 'boolean', writeOnly: 'boolean', discriminator: 'Discriminator',
      externalDocs: 'ExternalDocumentation', xml: 'any',
    },
  },
};

/** Keywords that apply a schema to the same instance: a cycle through them alone has no meaning. */
export const inPlaceKeywords: ReadonlySet<string> = new Set([
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'dependentSchemas',
]);

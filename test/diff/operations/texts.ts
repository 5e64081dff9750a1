/** Small descriptions, as YAML without `openapi` and `info`. */
export const ok = 'responses: {"200": {description: ""}}';

export const get = (text: string): string => `paths: {/a: {get: {operationId: a, ${text}}}}\n`;
export const post = (text: string): string => `paths: {/a: {post: {operationId: a, ${text}}}}\n`;
export const hook = (text: string): string => `webhooks: {made: {post: {${text}}}}\n`;
export const callback = (text: string): string =>
  post(`callbacks: {done: {"{$request.query.u}": {post: {${text}}}}}, ${ok}`);

export const parameter = (text: string): string => get(`parameters: [{${text}}], ${ok}`);
export const query = (text: string): string => parameter(`name: q, in: query, ${text}`);
export const body = (text: string): string => `requestBody: {${text}}, ${ok}`;
export const json = (schema: string): string => `content: {application/json: {schema: {${schema}}}}`;
export const answer = (text: string): string => get(`responses: {"200": {description: "", ${text}}}`);
export const statuses = (...all: string[]): string =>
  get(`responses: {${all.map((status) => `"${status}": {description: ""}`).join(', ')}}`);
export const form = (encoding: string): string =>
  post(
    body(
      `content: {multipart/form-data: {schema: {type: object, properties: {f: {type: string}, o: {type: object}}}, encoding: {${encoding}}}}`,
    ),
  );
export const secured = (security: string, schemes: string): string =>
  `${get(`${security}${ok}`)}components: {securitySchemes: {${schemes}}}\n`;
export const served = (...servers: string[]): string => `servers: [${servers.join(', ')}]\n${get(ok)}`;

/** The two inner modules of openapi-typescript 7.13 that types.ts uses; the package declares its front only. */
declare module 'openapi-typescript/dist/transform/index.cjs' {
  import type ts from 'typescript';
  export default function transformSchema(document: object, context: object): ts.Node[];
}

declare module 'openapi-typescript/dist/lib/utils.cjs' {
  export function scanDiscriminators(document: object, options: object): object;
}

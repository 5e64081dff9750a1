import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { DiagnosticsError } from '../../generator/diagnostics.ts';
import { build } from '../../generator/pipeline.ts';
import { compileErrors, holdsPayload, syntaxErrors } from '../compile.ts';

const root = resolve(import.meta.dirname, '../..');
const corpus = resolve(root, '../shared/corpus');

function outputs(spec: string): Map<string, string> {
  const { outputs: built } = build({ spec, allowReferences: [] });
  return new Map(built.flatMap(({ files }) => files.map(({ path, text }) => [path, text])));
}

/** The client and its types. Samples import a package, and are compiled with it by `npm run samples:verify`. */
function typescript(files: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...files].filter(([path]) => path.endsWith('.ts') && !path.startsWith('samples/')),
  );
}

/** What a parser says of the samples in TypeScript. */
function sampleFaults(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([path]) => path.startsWith('samples/') && path.endsWith('.ts'))
    .flatMap(([path, text]) => {
      const found = syntaxErrors(text).map((message) => `${path}: ${message}`);
      return holdsPayload(text) ? [...found, `${path} holds code of the document`] : found;
    });
}

/** Markdown without code blocks and code spans, where text is only shown. */
function withoutCode(text: string): string {
  return text.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '');
}

describe('the outputs of the canonical description', () => {
  const files = outputs(join(root, 'spec/openapi.yaml'));

  it('are the same in two runs', () => {
    expect(outputs(join(root, 'spec/openapi.yaml'))).toEqual(files);
  });

  const { components } = JSON.parse(files.get('openapi.json')!);
  const operation = JSON.parse(files.get('openapi.json')!).paths['/v2/{project_id}/fgs/functions'].post;
  const requests = Object.entries<{ value: object }>(
    operation.requestBody.content['application/json'].examples,
  );
  const responses = [
    ...Object.entries<{ value: object }>(operation.responses['200'].content['application/json'].examples).map(
      ([name, { value }]) => [name, 'CreateFunctionResponse', value] as const,
    ),
    ...Object.values<{ content: Record<string, { examples?: Record<string, { value: object }> }> }>(
      components.responses,
    ).flatMap((response) =>
      Object.entries(response.content['application/json']!.examples ?? {}).map(
        ([name, { value }]) => [name, 'Error', value] as const,
      ),
    ),
  ];

  it('compile, and every documented example satisfies its type', () => {
    const examples = [
      ...requests.map(([name, { value }]) => [name, 'CreateFunctionRequest', value] as const),
      ...responses,
    ];
    expect(examples).toHaveLength(7);
    const text = examples.map(
      ([name, type, value]) => `export const ${name} = ${JSON.stringify(value)} satisfies ${type};`,
    );
    const head =
      "import type { CreateFunctionRequest, CreateFunctionResponse, Error } from './schemas.js';\n";
    expect(compileErrors({ ...typescript(files), 'examples.ts': head + text.join('\n') })).toEqual([]);
  });

  const wrong: [string, string, string][] = [
    ['an unknown runtime in a request', 'CreateFunctionRequest', '{ ...base, runtime: "Python9" }'],
    ['an unknown memory size', 'CreateFunctionRequest', '{ ...base, memory_size: 100 }'],
    [
      'a missing name',
      'CreateFunctionRequest',
      '{ package: "p", runtime: "Java8", timeout: 3, handler: "a.b", memory_size: 128 }',
    ],
    ['a misspelt name', 'CreateFunctionRequest', '{ ...base, memorysize: 128 }'],
    ['a mount without a resource', 'FuncMount', '{ mount_type: "sfs", local_mount_path: "/" }'],
    [
      'an unknown mount type',
      'FuncMount',
      '{ mount_type: "nfs", mount_resource: "r", local_mount_path: "/" }',
    ],
    ['a VPC without a subnet', 'FuncVpc', '{ vpc_id: "v" }'],
    ['a number as runtime in a response', 'CreateFunctionResponse', '{ runtime: 1 }'],
  ];
  it.each(wrong)('refuse %s', (_, type, value) => {
    const text = `import type { ${type} } from './schemas.js';
const base = { func_name: 'f', package: 'p', runtime: 'Java8', timeout: 3, handler: 'a.b', memory_size: 128, code_type: 'inline' } as const;
void base;
export const x: ${type} = ${value};\n`;
    expect(compileErrors({ ...typescript(files), 'x.ts': text })).toHaveLength(1);
  });

  const right: [string, string][] = [
    [
      'a default need not be given',
      "export const x: CreateFunctionRequest = { func_name: 'f', package: 'p', runtime: 'Java8', timeout: 3, handler: 'a.b', memory_size: 128, code_type: 'inline' };",
    ],
    [
      'an unknown value in a response',
      "export const x: CreateFunctionResponse = { runtime: 'Rust1', memory_size: 100, type: 'v3' };",
    ],
  ];
  it.each(right)('allow: %s', (_, line) => {
    const head =
      "import type { CreateFunctionRequest, CreateFunctionResponse } from './schemas.js';\nexport type Used = [CreateFunctionRequest, CreateFunctionResponse];\n";
    expect(compileErrors({ ...typescript(files), 'x.ts': head + line })).toEqual([]);
  });

  it('lists the known values of a response beside the open type', () => {
    expect(files.get('types.ts')).toContain('components["schemas"]["Runtime"] | (string & {})');
    expect(files.get('types.ts')).toContain('components["schemas"]["MemorySize"] | (number & {})');
  });

  it('has every component of the model in types.ts', () => {
    const source = ts.createSourceFile('types.ts', files.get('types.ts')!, ts.ScriptTarget.ES2022, true);
    const members = (name: string, node: ts.Node): readonly ts.TypeElement[] => {
      let found: readonly ts.TypeElement[] = [];
      const visit = (child: ts.Node): void => {
        if (ts.isInterfaceDeclaration(child) && child.name.text === name) found = child.members;
        if (
          ts.isPropertySignature(child) &&
          child.name.getText() === name &&
          child.type &&
          ts.isTypeLiteralNode(child.type)
        )
          found = child.type.members;
        else ts.forEachChild(child, visit);
      };
      visit(node);
      return found;
    };
    const names = members('schemas', source).map((member) => member.name!.getText());
    expect(names).toEqual(Object.keys(components.schemas));
  });

  it('has enums that work', async () => {
    const script = ts.transpile(files.get('enums.ts')!, {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
    });
    const enums = await import(`data:text/javascript,${encodeURIComponent(script)}`);
    expect(enums.runtimeValues).toEqual(components.schemas.Runtime.enum);
    expect(enums.Runtime.Python3_10).toBe('Python3.10');
    expect([enums.isRuntime('Python3.10'), enums.isRuntime('python3.10'), enums.isRuntime(3)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(enums.memorySizeValues).toHaveLength(13);
    expect(enums.gpuMemoryTable[0]).toEqual({
      value: 1024,
      name: 'Gb1',
      meaning: { en: '1 GB', 'zh-CN': '1 GB' },
    });
  });
});

describe.runIf(existsSync(corpus))('the outputs of the corpus', () => {
  const specs = existsSync(corpus)
    ? ['specs', 'hostile'].flatMap((folder) =>
        readdirSync(join(corpus, folder))
          .filter((name) => /\.(yaml|json)$/.test(name))
          .map((name) => `${folder}/${name}`),
      )
    : [];
  it.each(specs)('%s compiles and holds no code of the document, or is refused', async (name) => {
    let files: Map<string, string>;
    try {
      files = outputs(join(corpus, name));
    } catch (error) {
      expect(error).toBeInstanceOf(DiagnosticsError);
      return;
    }
    expect(compileErrors(typescript(files))).toEqual([]);
    expect(sampleFaults(files)).toEqual([]);
    for (const text of Object.values(typescript(files))) expect(holdsPayload(text)).toBe(false);
    const script = ts.transpile(files.get('enums.ts')!, {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
    });
    const trap =
      'let PWNED_CALLED = false; globalThis.PWNED = () => { throw new Error("code of the document ran"); };\n';
    await import(`data:text/javascript,${encodeURIComponent(trap + script)}`);
    for (const [path, text] of files) {
      if (path.endsWith('.md')) expect(withoutCode(text)).not.toMatch(/<script|\]\(\s*javascript:/i);
    }
  });

  it('keeps integers beyond 2^53 apart', () => {
    const path = join(corpus, 'hostile/num-int64.yaml');
    const files = outputs(path);
    expect(files.get('enums.ts')).toContain('[9007199254740992n, 9007199254740993n]');
    expect(files.get('openapi.json')).toContain('9007199254740993');
    expect(readFileSync(path, 'utf8')).toContain('9007199254740993');
  });
});

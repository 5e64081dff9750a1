/** The bundled description with its code samples, as YAML and JSON, in every language: `openapi.yaml`, `openapi.zh-CN.json`. */
import { Document as YamlDocument } from 'yaml';
import type { OutputFile } from '../output.ts';
import { withCodeSamples } from '../samples/description.ts';
import { samplesOf } from '../samples/sample.ts';
import { isArray, isObject, type JsonValue, stringify } from '../spec/json.ts';
import type { TargetContext } from './context.ts';

export function bundleTarget(context: TargetContext): OutputFile[] {
  const documents = [
    { suffix: '', value: withSamples(context) },
    ...context.translations.map((translation) => ({
      suffix: `.${translation.language}`,
      value: withSamples(translation),
    })),
  ];
  return documents.flatMap(({ suffix, value }) => [
    { path: `openapi${suffix}.json`, text: `${stringify(value, 2)}\n` },
    { path: `openapi${suffix}.yaml`, text: yamlText(value) },
  ]);
}

function withSamples({ api, document }: Pick<TargetContext, 'api' | 'document'>): JsonValue {
  return withCodeSamples(document.value, samplesOf(api));
}

function yamlText(value: JsonValue): string {
  const document = new YamlDocument(plain(value), { aliasDuplicateObjects: false, version: '1.2' });
  return document.toString({ blockQuote: 'literal', lineWidth: 110, singleQuote: true });
}

/** The YAML writer takes maps for mappings, so that a key such as `__proto__` stays an ordinary one. */
function plain(value: JsonValue): unknown {
  if (isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return new Map(Object.keys(value).map((key) => [key, plain(value[key] ?? null)]));
}

/** The bundled description with its code samples, as YAML and JSON, in every language: `openapi.yaml`, `openapi.zh-CN.json`. */
import { yamlText } from '../emit/yaml.ts';
import type { OutputFile } from '../output.ts';
import { withCodeSamples } from '../samples/description.ts';
import { samplesOf } from '../samples/sample.ts';
import { type JsonValue, stringify } from '../spec/json.ts';
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

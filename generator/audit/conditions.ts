/** Phrases of the page that tie a row to another one: "mandatory when code_type is obs", and the like. */
import { conditionText, type FactName, type Facts, type MutableFacts } from './types.ts';

/** The conditions in a text (punctuation already in one spelling). */
export function conditionsOf(text: string, name: string): Facts {
  const facts: MutableFacts = {};
  for (const [pattern, read] of phrases) {
    const found = pattern.exec(text);
    if (found === null) continue;
    for (const [fact, value] of Object.entries(read(found)) as [FactName, string][]) {
      // "Mandatory once it is there" says nothing about the row itself.
      if (value !== conditionText(name, [])) facts[fact] ??= value;
    }
  }
  return facts;
}

type Read = (found: RegExpExecArray) => Facts;

/** A property and its values out of the first two groups: `jar/zip`, `zip or jar`. */
function stated(found: RegExpExecArray): string {
  const values = (found[2] ?? '').split(/\/|, (?:or )?| or | and /);
  return conditionText(found[1] ?? '', values);
}

const required: Read = (found) => ({ requiredWhen: stated(found) });
/** The row holds something in one case and must be empty in every other. */
const address: Read = (found) => {
  const condition = stated(found);
  return { requiredWhen: condition, notEmptyWhen: condition, emptyUnless: condition };
};
const image = conditionText('runtime', ['Custom Image']);
const onlyImages: Read = () => ({ onlyWhen: image });
const VALUES = '[\\w-]+(?:(?:/|, or |, | or )[\\w-]+)*';

const phrases: readonly (readonly [RegExp, Read])[] = [
  [new RegExp(`(?:当|如果)(\\w+)为(${VALUES})(?:时必须提供该字段|,必选)`), required],
  [
    new RegExp(`(?:mandatory|required)(?: only)? (?:when|if) (\\w+) is (?:set to )?(${VALUES})`, 'i'),
    required,
  ],
  [new RegExp(`when (\\w+) is set to (${VALUES}), this parameter is (?:mandatory|required)`, 'i'), required],
  [/当(\w+)为([\w-]+)时,该值为[^,。]*,\1为其他值时,该字段为空/, address],
  [/when (\w+) is set to ([\w-]+), [^.]*address[^.]*\.[^.]*(?:left blank|is empty)/i, address],
  [/创建自定义镜像函数此参数非必填,其他类型函数此参数必填/, () => ({ requiredUnless: image })],
  [
    /optional for custom images?[^.]*(?:mandatory|required) for (?:all )?other/i,
    () => ({ requiredUnless: image }),
  ],
  [/当配置初始化函数时,此参数必填/, () => ({ requiredWhen: conditionText('initializer_handler', []) })],
  [
    /(?:mandatory|required) (?:when|if) (?:the )?initiali[sz](?:ation|er) function is configured/i,
    () => ({ requiredWhen: conditionText('initializer_handler', []) }),
  ],
  [
    /只支持自定义运行时与自定义镜像函数|only (?:for|by) custom runtimes and custom images/i,
    () => ({ onlyWhen: conditionText('runtime', ['Custom', 'Custom Image']) }),
  ],
  [/只支持自定义镜像函数|only (?:for|by) custom images/i, onlyImages],
  [
    /只支持JAVA运行时|only (?:for|by) Java runtimes/i,
    () => ({ onlyWhen: conditionText('runtime', ['Java8', 'Java11']) }),
  ],
  [/v2版本才?支持|supported only (?:in|by|for) v2/i, () => ({ onlyWhen: conditionText('type', ['v2']) })],
  [
    /自定义镜像函数handler为(-)|custom image, the handler (?:is|must be)(?: set to)?(?: a hyphen)? \(?(-)\)?/i,
    () => ({ literal: '-', literalWhen: image }),
  ],
  [
    /v1取值(-?\d+)和(-?\d+)|v1[^.]*? (?:can be|is) (-?\d+) or (-?\d+)/i,
    (found) => {
      const values = found.slice(1).filter((group) => group !== undefined);
      return { valuesWhen: `${conditionText('type', ['v1'])}: ${values.sort().join(' | ')}` };
    },
  ],
];

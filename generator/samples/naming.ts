/**
 * The names that Huawei Cloud's SDKs give to what a description holds. The vendor generates the SDKs from descriptions of
 * its own by rules that never changed; these are the rules, read off the published packages, and the exceptions to them.
 */

/** Words begin at every character that is no letter or digit; letters inside a word stay as they are. */
function words(text: string): string[] {
  return text.match(/[A-Za-z0-9]+/g) ?? [];
}

/** The class of an operation, and the start of its request's names: `createFunction` → `CreateFunction`. */
export function className(text: string): string {
  return words(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** What every method is called in Java and Node.js: `createFunction`. */
export function methodName(operationId: string): string {
  const name = className(operationId);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Methods and arguments of Python: `create_function`, `func_name`. Keywords get a `_` in front. */
export function pythonName(text: string): string {
  const name = words(text.replace(/([a-z0-9])([A-Z])/g, '$1_$2'))
    .join('_')
    .toLowerCase();
  return pythonKeywords.has(name) ? `_${name}` : name;
}

/** A setter of the builders in Java and Node.js: `func_name` → `withFuncName`. */
export function setterName(property: string): string {
  return `with${className(property)}`;
}

/** A constant of an enumeration in Java: `Node.js6.10` → `NODE_JS6_10`; each run of other characters is one `_`. */
export function javaConstant(value: string): string {
  return value.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
}

/** A constant in Go and Node.js: as in Java, but each dot, blank and dash is a `_` of its own, and brackets and `#` are none. */
export function goConstant(value: string): string {
  return value
    .replace(/[()]/g, '')
    .replace(/#\./g, '__')
    .replace(/[^A-Za-z0-9]/g, '_')
    .toUpperCase();
}

/** The type of an enumerated property: in Java inside of the class, in Go beside it. */
export function enumName(owner: string, property: string, language: 'java' | 'go'): string {
  return language === 'java' ? `${owner}.${className(property)}Enum` : `${owner}${className(property)}`;
}

/** Properties for which the SDKs have text where the description lists the values: class, then property. */
const plainTexts: readonly (readonly [owner: string, property: string])[] = [['FuncMount', 'mount_type']];

/** Whether a listed value is a constant in the SDKs. */
export function isEnumerated(owner: string, property: string): boolean {
  return !plainTexts.some(([ownedBy, name]) => ownedBy === owner && name === property);
}

/** Python 3, reference section 2.3.1. */
const pythonKeywords = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

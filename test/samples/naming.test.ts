/** The names of the vendor's SDKs, as the published packages have them, by the rules of generator/samples/naming.ts. */
import { describe, expect, it } from 'vitest';
import {
  className,
  enumName,
  goConstant,
  isEnumerated,
  javaConstant,
  methodName,
  pythonName,
  setterName,
} from '../../generator/samples/naming.ts';

describe('names of members', () => {
  const cases: [string, string, string, string][] = [
    ['func_name', 'FuncName', 'withFuncName', 'func_name'],
    ['xrole', 'Xrole', 'withXrole', 'xrole'],
    ['package', 'Package', 'withPackage', 'package'],
    ['is_stateful_function', 'IsStatefulFunction', 'withIsStatefulFunction', 'is_stateful_function'],
    ['user_group_id', 'UserGroupId', 'withUserGroupId', 'user_group_id'],
    ['X-Cff-Instance', 'XCffInstance', 'withXCffInstance', 'x_cff_instance'],
    ['from', 'From', 'withFrom', '_from'],
    ['a"b; c', 'ABC', 'withABC', 'a_b_c'],
  ];
  it.each(cases)('%s', (name, go, java, python) => {
    expect([className(name), setterName(name), pythonName(name)]).toEqual([go, java, python]);
  });
});

describe('names of operations', () => {
  it.each([['createFunction', 'CreateFunction', 'createFunction', 'create_function']])(
    '%s',
    (id, go, java, python) => {
      expect([className(id), methodName(id), pythonName(id)]).toEqual([go, java, python]);
    },
  );
});

describe('names of constants', () => {
  const cases: [value: string, java: string, go: string][] = [
    ['Python2.7', 'PYTHON2_7', 'PYTHON2_7'],
    ['Go1.x', 'GO1_X', 'GO1_X'],
    ['Java8', 'JAVA8', 'JAVA8'],
    ['Node.js18.15', 'NODE_JS18_15', 'NODE_JS18_15'],
    ['C#(.NET Core 2.1)', 'C_NET_CORE_2_1_', 'C__NET_CORE_2_1'],
    ['C#(.NET Core 3.1)', 'C_NET_CORE_3_1_', 'C__NET_CORE_3_1'],
    ['Custom', 'CUSTOM', 'CUSTOM'],
    ['PHP7.3', 'PHP7_3', 'PHP7_3'],
    ['Cangjie1.0', 'CANGJIE1_0', 'CANGJIE1_0'],
    ['http', 'HTTP', 'HTTP'],
    ['Custom Image', 'CUSTOM_IMAGE', 'CUSTOM_IMAGE'],
    ['Custom-Image-Swr', 'CUSTOM_IMAGE_SWR', 'CUSTOM_IMAGE_SWR'],
    ['inline', 'INLINE', 'INLINE'],
    ['v2', 'V2', 'V2'],
  ];
  it.each(cases)('%s', (value, java, go) => {
    expect([javaConstant(value), goConstant(value)]).toEqual([java, go]);
  });

  it('stand in a type of their class and property', () => {
    expect(enumName('CreateFunctionRequestBody', 'code_type', 'java')).toBe(
      'CreateFunctionRequestBody.CodeTypeEnum',
    );
    expect(enumName('CreateFunctionRequestBody', 'code_type', 'go')).toBe(
      'CreateFunctionRequestBodyCodeType',
    );
  });

  it('are none where the SDKs have text', () => {
    expect(isEnumerated('FuncMount', 'mount_type')).toBe(false);
    expect(isEnumerated('CreateFunctionRequestBody', 'runtime')).toBe(true);
  });
});

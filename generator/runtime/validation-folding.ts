/** From the flat list of faults to what is wrong with a body: conditions and unions taken apart. */
import type { Fault, Parameters, Rule } from './validation-faults.ts';
import { memberPointer } from './validation-fields.ts';
import { foldUnion } from './validation-unions.ts';

/** One thing that is wrong. */
export interface Finding {
  /** A JSON Pointer to the field: for a field that is missing, to where it should be. */
  readonly path: string;
  readonly keyword: string;
  readonly params: Parameters;
  /** What decided that the assertion applies. */
  readonly rule?: { readonly text: string | undefined; readonly when: string | undefined };
  /** In words that follow "must": of a union. */
  readonly phrase?: string;
  /** Of a union: the phrases of all its variants, each for itself. */
  readonly parts?: readonly string[];
  /** Of a union: what is wrong by the variant that is meant most likely. */
  readonly nearest?: readonly Finding[];
}

/** A fault with the faults that led to it. */
export interface Node {
  readonly fault: Fault;
  readonly children: readonly Node[];
}

/** Keywords that report themselves after what failed within them. */
const holders: ReadonlySet<string> = new Set(['if', 'anyOf', 'oneOf', '$variant', 'contains']);

/** The faults in the order reported, each holder with what belongs to it. */
export function treeOf(faults: readonly Fault[]): Node[] {
  const open: { readonly node: Node; readonly size: number }[] = [];
  for (const fault of faults.map(ofKeyword)) {
    const children: Node[] = [];
    let size = 1;
    const isHolder = holders.has(fault.keyword);
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const isNamed =
        fault.keyword === 'propertyNames' && last.node.fault.propertyName === fault.params.propertyName;
      if (!isNamed && !(isHolder && size <= (fault.params.count ?? 0))) break;
      open.pop();
      size += last.size;
      children.push(last.node);
    }
    open.push({ node: { fault, children: children.reverse() }, size });
  }
  return open.map(({ node }) => node);
}

/** Properties of which little is asked are checked together, by a keyword of ours. */
function ofKeyword(fault: Fault): Fault {
  const { asked } = fault.params;
  if (asked === undefined) return fault;
  const isList = typeof asked === 'object' && 'enum' in asked;
  return {
    ...fault,
    keyword: isList ? 'enum' : 'type',
    params: isList ? { allowedValues: asked.enum } : { type: asked },
  };
}

/** What a fault amounts to for the value that it is about; undefined where it is none. */
export type Judge = (fault: Fault) => Fault | undefined;

/** What is wrong, as one list. */
export function findingsOf(nodes: readonly Node[], judge: Judge): Finding[] {
  return withoutEchoes(nodes.flatMap((node) => nodeFindings(node, judge)));
}

function nodeFindings({ fault, children }: Node, judge: Judge): Finding[] {
  const { keyword, params } = fault;
  switch (keyword) {
    case 'if': {
      const rule = { text: params.rule?.text, when: whenOf(params.rule, params.failingKeyword) };
      return findingsOf(children, judge).map((finding) => ({ rule, ...finding }));
    }
    case '$variant':
      return findingsOf(children, judge);
    case 'anyOf':
    case 'oneOf':
      return foldUnion(
        fault,
        children.map((child) => findingsOf([child], judge)),
      );
    case 'propertyNames':
      return findingsOf(children, judge).map((finding) => ({
        ...finding,
        params: { ...finding.params, propertyName: params.propertyName ?? '' },
      }));
    default: {
      const judged = judge(fault);
      return judged === undefined
        ? []
        : [{ path: pathOf(judged), keyword: judged.keyword, params: judged.params }];
    }
  }
}

/** Where a fault is: of a field that is missing or too many, that of the field. */
function pathOf({ instancePath, params }: Fault): string {
  const name = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty;
  return name === undefined ? instancePath : memberPointer(instancePath, name);
}

function whenOf(rule: Rule | undefined, branch: string | undefined): string | undefined {
  return branch === 'else' ? rule?.else : rule?.then;
}

/** Each value is told of once: by its type, by the list it is not in, as empty, or by all else that is wrong with it. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const pathsOf = (matches: (finding: Finding) => boolean): Set<string> =>
    new Set(findings.filter(matches).map(({ path }) => path));
  const mistyped = pathsOf(({ keyword }) => keyword === 'type');
  const unlisted = pathsOf(({ keyword }) => keyword === 'enum' || keyword === 'const');
  const empty = pathsOf(({ keyword, params }) => keyword === 'minLength' && params.limit === 1);
  return findings.filter(({ keyword, path, rule }) => {
    if (mistyped.has(path)) return keyword === 'type';
    if (unlisted.has(path) && rule === undefined) return keyword === 'enum' || keyword === 'const';
    return !(empty.has(path) && keyword === 'pattern');
  });
}

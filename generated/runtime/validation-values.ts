// Part of every generated client. Do not edit: it is a copy of generator/runtime.

/** What compiled checks call. */
import type { Fault, Simple } from './validation-faults.js';

/** The faults with one more; null is none yet. */
export function added(faults: Fault[] | null, fault: Fault): Fault[] {
  if (faults === null) return [fault];
  faults.push(fault);
  return faults;
}

/** The characters of a text as JSON Schema counts them: code points (JSON Schema 2020-12 validation, section 6.3.1). */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index++) {
    const isPair =
      (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
    if (isPair) {
      length--;
      index++;
    }
  }
  return length;
}

/** Whether a value is of one of the types of JSON Schema (2020-12 validation, section 6.1.1), or in a list. */
export function fits(value: unknown, asked: Simple): boolean {
  if (typeof asked !== 'string') {
    return 'enum' in asked ? asked.enum.includes(value) : asked.some((type) => fits(value, type));
  }
  switch (asked) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === asked;
  }
}

/** A compiled check, or what little is asked. */
type Variant = CompiledCheck | Simple;

interface CompiledCheck {
  (value: unknown, path: string): boolean;
  errors?: readonly Fault[] | null;
}

/**
 * What is wrong with a value by a union: what each variant finds, a mark behind each, and last the fault of the union;
 * null for a value that fits.
 *
 * @param call how a check is called
 */
export function fitUnion(
  variants: readonly Variant[],
  value: unknown,
  path: string,
  keyword: string,
  call = (check: CompiledCheck, given: unknown, at: string): boolean => check(given, at),
): Fault[] | null {
  const faults: Fault[] = [];
  const passing: number[] = [];
  for (const [index, variant] of variants.entries()) {
    const isCheck = typeof variant === 'function';
    if (isCheck ? call(variant, value, path) : fits(value, variant)) {
      if (keyword === 'anyOf') return null;
      passing.push(index);
      continue;
    }
    const own = isCheck
      ? (variant.errors ?? [])
      : [{ instancePath: path, keyword: '$simple', params: { asked: variant } }];
    faults.push(...own, { instancePath: path, keyword: '$variant', params: { count: own.length } });
  }
  if (passing.length === 1) return null;
  const passingSchemas = passing.length > 1 ? passing.slice(0, 2) : null;
  return [...faults, { instancePath: path, keyword, params: { count: faults.length, passingSchemas } }];
}

/** Whether two JSON values are equal; the order of keys does not matter. */
export function equal(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const entries = Object.entries(a);
  return (
    entries.length === Object.keys(b).length &&
    entries.every(
      ([key, value]) => Object.hasOwn(b, key) && equal(value, (b as Record<string, unknown>)[key]),
    )
  );
}

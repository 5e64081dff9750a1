// Part of every generated client. Do not edit: it is a copy of generator/runtime.

/**
 * Formats that are checked (JSON Schema 2020-12 validation, section 7.3; the OpenAPI format registry). Each refuses
 * only what is certainly wrong; a format that is not listed is told and not checked.
 */

const text = (pattern: RegExp) => (value: string) => pattern.test(value);

const between = (least: number, most: number) => ({
  type: 'number' as const,
  validate: (value: number) => value >= least && value <= most,
});

/** By their name. Of the pattern forms none can run long: no repetition stands within another. */
export const formats = {
  // RFC 3339 section 5.6; the second 60 is a leap second.
  date: (value: string) => isDate(value),
  'date-time': (value: string) => {
    const [, date = '', time = ''] = /^(.{10})[Tt ](.+)$/.exec(value) ?? [];
    return isDate(date) && isTime(time);
  },
  time: (value: string) => isTime(value),
  // RFC 4122 section 3, any version.
  uuid: text(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i),
  // RFC 5321 is far wider than people think: something, an at sign, something.
  email: text(/^[^\s@][^\n\r]*@[^\s@]+$/),
  // RFC 2673 section 3.2.
  ipv4: text(/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/),
  // RFC 3986 section 3: a scheme, and no character that a URI cannot hold.
  uri: text(/^[a-z][a-z\d+.-]*:[^\s"<>\\^`{|}]*$/i),
  int32: between(-(2 ** 31), 2_147_483_647),
  int64: between(-(2 ** 63), 2 ** 63),
};

function isDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

function isTime(value: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/i.test(
    value,
  );
}

/** Names of files that every disk takes. */

/**
 * Whether Windows takes a name for a device, in any case and with any extension (Naming Files, Paths, and Namespaces,
 * "Naming conventions").
 */
export function isDeviceName(name: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);
}

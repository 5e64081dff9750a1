/** A message: how grave it is, and its text with named parameters in braces. */
export interface Message {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

export function error<const Text extends string>(
  text: Text,
): { readonly severity: 'error'; readonly text: Text } {
  return { severity: 'error', text };
}

export function warning<const Text extends string>(
  text: Text,
): { readonly severity: 'warning'; readonly text: Text } {
  return { severity: 'warning', text };
}

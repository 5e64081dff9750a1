/** Text on its way into XML 1.0 and HTML: the one place where it is encoded. */
import { printable } from '../../diagnostics.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/**
 * Text for an element or an attribute in quotes. What XML does not allow (section 2.2), and what steers or hides text,
 * is shown as an escape; line ends and tabs are kept.
 */
export function escapeXml(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      printable(
        line.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
      )
        .replace(/[\ufffe\uffff]/g, '\ufffd')
        .replace(/[&<>"'`]/g, (character) => entities[character] ?? ''),
    )
    .join('\n');
}

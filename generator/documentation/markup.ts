/** How a format marks up text: what the documentation says is the same in every format. */

/** Texts of a document go in, text in the format's own language comes out, on one line. */
export interface Markup {
  /** A name, a value or a pattern. */
  readonly code: (text: string) => string;
  /** Text without markup, such as a title. */
  readonly plain: (text: string) => string;
  /** A description (CommonMark) inside a line. */
  readonly cell: (text: string) => string;
  readonly strong: (marked: string) => string;
  /** A link to a place in the same documentation. */
  readonly anchorLink: (marked: string, id: string) => string;
  /** A link to a URL of the document, or the text alone when that leads elsewhere than to the web. */
  readonly link: (marked: string, url: string) => string;
  /** Whether a marked-up text holds a link: links do not stand inside links. */
  readonly hasLink: (marked: string) => boolean;
  /** The characters that an anchor may have. */
  readonly slug: (text: string) => string;
  /** What stands in an anchor between the name of an object and that of its field. */
  readonly separator: string;
}

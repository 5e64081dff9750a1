/** A language that samples are written in. */
import type { SampleRequest } from '../request.ts';

export interface Language {
  /** As highlighters call it. */
  readonly language: string;
  readonly label: string;
  /** Of the file, without its first dot. */
  readonly extension: string;
  /** The whole program; undefined for a request that it cannot send. */
  readonly write: (request: SampleRequest) => string | undefined;
}

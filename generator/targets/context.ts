/** What a target is given. A target is a pure function of it: no disk, no clock. */
import type { Memory } from '../model/memory.ts';
import type { Api } from '../model/types.ts';
import type { OutputFile } from '../output.ts';
import type { Document } from '../spec/load.ts';

export interface TargetContext {
  readonly api: Api;
  readonly document: Document;
  /** The same description in other languages; none for a document without overlays. */
  readonly translations: readonly Translation[];
  /** The modules that generated clients are made of, with paths relative to their folder. */
  readonly runtime: readonly OutputFile[];
  /** Results of the run before, in a process that has one; they change no output. */
  readonly memory?: Memory | undefined;
}

export interface Translation {
  /** A BCP 47 tag, such as `zh-CN`. */
  readonly language: string;
  readonly api: Api;
  readonly document: Document;
}

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

/** Variables that programs with the vendor's SDK need: keys, project, region, and those of the parameters. */
export function vendorVariables({ settings: { variables }, parameters }: SampleRequest): string[] {
  const given = parameters.flatMap((one) => ('variable' in one.given ? [one.given.variable] : []));
  const { accessKey, secretKey, project, region } = variables;
  return [accessKey, secretKey, project, region, ...given];
}

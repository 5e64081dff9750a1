/** Every language. A further one is a file and a line here. */
import { curl } from './curl.ts';
import { signedCurl } from './curl-signed.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import type { Language } from './language.ts';
import { python } from './python.ts';
import { typescript } from './typescript.ts';

export const languages: readonly Language[] = [curl, signedCurl, typescript, python, java, go];

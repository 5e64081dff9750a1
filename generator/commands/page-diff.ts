/** `audit PAGE --diff`: what changed on the page since its facts were recorded, judged as a change of a description is. */
import { readFacts } from '../audit/facts-file.ts';
import { knownRows } from '../audit/known.ts';
import { type About, describePage } from '../audit/page-description.ts';
import { readPage } from '../audit/page.ts';
import type { Page } from '../audit/types.ts';
import { diagnostic, DiagnosticsError, type Location, type SourceLookup } from '../diagnostics.ts';
import { compare } from '../diff/compare.ts';
import { dayOf } from '../diff/day.ts';
import type { OpenedSide } from '../diff/revision/open.ts';
import { rules } from '../diff/rules/index.ts';
import { type Comparison, compareSides } from '../diff/run.ts';
import { buildApi } from '../model/build.ts';
import { decodeText } from '../spec/encoding.ts';
import { readBytes } from '../spec/files.ts';
import { stringify } from '../spec/json.ts';
import { documentFromText, loadDocument } from '../spec/load.ts';
import { formatOf, presentReport } from './diff-report.ts';

export interface PageDiffCommand {
  /** A newly saved page, as text. */
  readonly page?: string | undefined;
  /** The recorded facts. Default: spec/source/create-function.yaml. */
  readonly facts?: string | undefined;
  readonly spec: string;
  readonly allowReferences: readonly string[];
  readonly format: string;
  readonly output?: string | undefined;
}

/**
 * The exit code: 1 when something on the page breaks callers, 0 otherwise.
 *
 * @throws DiagnosticsError when it cannot run
 */
export function runPageDiff(command: PageDiffCommand): 0 | 1 {
  const { page: path, facts = 'spec/source/create-function.yaml', spec, allowReferences } = command;
  const format = formatOf(command.format);
  if (path === undefined)
    throw new DiagnosticsError([diagnostic('diff-needs-page', { file: facts, pointer: '' }, {})]);
  const recorded = readFacts(textOf(facts), facts);
  const api = buildApi(loadDocument(spec, { allowReferences }));
  const page = readPage(textOf(path), path, knownRows(api, recorded));
  const about = { title: api.title, version: api.version };
  const comparison = comparePages(
    { page: recorded, name: facts, text: textOf(facts) },
    { page, name: path, text: textOf(path) },
    about,
  );
  return presentReport(comparison, format, command.output);
}

/** A page, and the file that its lines are counted in. */
export interface PageInFile {
  readonly page: Page;
  readonly name: string;
  readonly text: string;
}

/** Compares two pages by what they let through. Places of the report are lines of their files. */
export function comparePages(base: PageInFile, revision: PageInFile, about: About): Comparison {
  const sides = { base: sideOf(base, about), baseName: base.name, revision: sideOf(revision, about) };
  const today = dayOf(new Date());
  return compareSides(
    sides,
    { configuration: undefined, waivers: undefined, failOn: 'breaking', checkVersion: false, today },
    { rules, compare },
  );
}

function sideOf({ page, name, text }: PageInFile, about: About): OpenedSide {
  const { value, lines } = describePage(page, about);
  const sources: SourceLookup = {
    textOf: (file) => (file === name ? text : undefined),
    positionOf: ({ file, pointer }) =>
      file === name ? { line: lineAt(lines, pointer), column: 1 } : undefined,
  };
  const locate = (pointer: string): Location => ({ file: name, pointer });
  return {
    document: { ...documentFromText(stringify(value), name), sources, locate },
    name,
    waivers: undefined,
  };
}

/** The line of a place, or of what it is part of. */
function lineAt(lines: ReadonlyMap<string, number>, pointer: string): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return 1;
}

function textOf(path: string): string {
  return decodeText(readBytes(path, path), path);
}

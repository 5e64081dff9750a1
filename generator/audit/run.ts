/** The command `audit` without its arguments: reads the files, audits, and says what to print. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { diagnostic, DiagnosticsError, formatDiagnostics } from '../diagnostics.ts';
import { buildApi } from '../model/build.ts';
import { decodeText } from '../spec/encoding.ts';
import { readBytes, systemReason } from '../spec/files.ts';
import { type LoadOptions, loadDocument } from '../spec/load.ts';
import { joinedSources } from '../spec/sources.ts';
import { auditApi, auditJson, formatAudit, formatChanges } from './audit.ts';
import { comparePages, type PageChange } from './changes.ts';
import { readFacts, recordFacts } from './facts-file.ts';
import { knownRows } from './known.ts';
import { readPage } from './page.ts';
import type { Page } from './types.ts';
import { readWaivers } from './waivers.ts';

export interface AuditOptions extends LoadOptions {
  /** The description. Default: spec/openapi.yaml. */
  readonly spec?: string | undefined;
  /** A page saved as text; without it the recorded facts are audited. */
  readonly page?: string | undefined;
  /** Replaces the recorded facts with those of the page. */
  readonly record?: boolean | undefined;
  readonly json?: boolean | undefined;
  /** The recorded facts. Default: spec/source/create-function.yaml. */
  readonly facts?: string | undefined;
  /** Default: spec/source/waivers.yaml. */
  readonly waivers?: string | undefined;
}

export interface AuditOutcome {
  /** 0: nothing unexplained, nothing changed; 1: findings or changes; 2: could not run. */
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the audit. Never throws for a user's mistake. */
export function runAudit(options: AuditOptions = {}): AuditOutcome {
  try {
    return audit(options);
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return { exitCode: 2, stdout: '', stderr: formatDiagnostics(error.diagnostics, error.sources) };
  }
}

function audit(options: AuditOptions): AuditOutcome {
  const {
    spec = 'spec/openapi.yaml',
    facts = 'spec/source/create-function.yaml',
    waivers: path = 'spec/source/waivers.yaml',
  } = options;
  const document = loadDocument(spec, options);
  const waivers = readWaivers(readText(path), path);
  const api = buildApi(document);
  const sources = joinedSources(document.sources, waivers.sources);
  if (options.page === undefined) {
    if (options.record === true)
      throw new DiagnosticsError([diagnostic('record-needs-page', { file: facts, pointer: '' }, {})]);
    const result = auditApi({ api, page: readFacts(readText(facts), facts), waivers: waivers.entries });
    const stdout =
      options.json === true ? auditJson(result, sources, undefined) : formatAudit(result, sources);
    return { exitCode: result.counts.unexplained > 0 ? 1 : 0, stdout, stderr: '' };
  }
  const recorded = readRecorded(facts, options.record === true);
  const page = readPage(readText(options.page), options.page, knownRows(api, recorded));
  const result = auditApi({ api, page, waivers: waivers.entries });
  const changes: PageChange[] = recorded === undefined ? [] : comparePages(recorded, page);
  if (options.record === true) replaceFile(facts, recordFacts(page));
  const isChanged = changes.length > 0 && options.record !== true;
  const text = formatChanges(changes, options.page) + formatAudit(result, sources);
  const stdout = options.json === true ? auditJson(result, sources, changes) : text;
  return { exitCode: result.counts.unexplained > 0 || isChanged ? 1 : 0, stdout, stderr: '' };
}

/** The recorded facts that a page is compared with: none when there are none yet, or when broken ones are to be replaced. */
function readRecorded(path: string, isReplaced: boolean): Page | undefined {
  try {
    return readFacts(readText(path), path);
  } catch (error) {
    const isAbsent =
      error instanceof DiagnosticsError && error.diagnostics.every(({ code }) => code === 'cannot-read');
    if (isAbsent || (isReplaced && error instanceof DiagnosticsError)) return undefined;
    throw error;
  }
}

function readText(path: string): string {
  return decodeText(readBytes(path, path), path);
}

/** Whole or not at all: written beside, then renamed. */
function replaceFile(path: string, text: string): void {
  const staged = `${path}.${process.pid}.new`;
  try {
    const descriptor = openSync(staged, 'w');
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(staged, path);
  } catch (error) {
    rmSync(staged, { force: true });
    throw new DiagnosticsError([
      diagnostic('cannot-write', { file: path, pointer: '' }, { path, reason: systemReason(error) }),
    ]);
  }
}

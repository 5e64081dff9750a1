/** The whole comparison in one function: two arguments in, a report out. Prints nothing. */
import { type Diagnostic, diagnostic, type SourceLookup } from '../diagnostics.ts';
import type { Finding, RuleRow, Side } from './change.ts';
import { type Configuration, defaultConfiguration, readConfiguration } from './configuration.ts';
import { judge } from './judge.ts';
import { buildApi } from '../model/build.ts';
import { joinedSources } from '../spec/sources.ts';
import { buildReport } from './reports/build.ts';
import type { SideSources } from './reports/html.ts';
import type { FailOn, Report } from './reports/report.ts';
import { openSides, type ModelledSide, type OpenOptions, readNamed, type Sides } from './revision/open.ts';
import { relevant } from './revision/relevant.ts';
import type { VersionVerdict } from './version.ts';
import { inForce, noWaivers, readWaivers, waiverFaults, type Waivers } from './waivers.ts';

export interface RunOptions extends OpenOptions, JudgeOptions {
  readonly base: string | undefined;
  readonly revision: string | undefined;
}

/** What a comparison is judged by. */
export interface JudgeOptions {
  readonly configuration: string | undefined;
  /** Default: the file diff-waivers.yaml beside the revision, if there is one. */
  readonly waivers: string | undefined;
  readonly failOn: FailOn;
  readonly checkVersion: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What finds the differences, and what they mean. */
export interface Engine {
  readonly rules: ReadonlyMap<string, RuleRow>;
  compare(
    base: Side,
    revision: Side,
    options: { readonly today: string; readonly notice: number },
  ): Finding[];
}

export interface Comparison {
  readonly report: Report;
  readonly sources: SideSources;
  /** What the loader had to say about the descriptions. */
  readonly warnings: readonly {
    readonly diagnostics: readonly Diagnostic[];
    readonly sources: SourceLookup;
  }[];
}

/** @throws DiagnosticsError for anything that is the user's to mend */
export function runComparison(options: RunOptions, engine: Engine): Comparison {
  return compareSides(openSides(options.base, options.revision, options), options, engine);
}

/** The same for two sides that have been read. */
export function compareSides(sides: Sides, options: JudgeOptions, { rules, compare }: Engine): Comparison {
  const configuration = configurationOf(options, rules);
  const { base, revision } = modelled(sides);
  const { baseName } = sides;
  const waivers = waiversOf(options, sides, rules);
  const { today, failOn } = options;
  const findings = base === undefined ? [] : compare(base, revision, { today, notice: configuration.notice });
  const changes = judge(findings, rules, configuration, inForce(waivers, today));
  const sources = joinedSources(waivers.sources, revision.document.sources);
  const parts = { base, baseName, revision, changes, rules, failOn, sources };
  const faults = waiverFaults(waivers, changes, today);
  const report = buildReport({ ...parts, faults });
  const version = options.checkVersion ? versionFaults(report.version, sides) : [];
  return {
    report: version.length === 0 ? report : buildReport({ ...parts, faults: [...faults, ...version] }),
    sources: { base: base?.document.sources, revision: revision.document.sources },
    warnings: [base, revision].flatMap((side) =>
      side === undefined ? [] : [{ diagnostics: side.document.warnings, sources: side.document.sources }],
    ),
  };
}

/** Models of what differs: a change needs no more, and of a large description that is little. */
function modelled({ base, revision }: Sides): {
  readonly base: ModelledSide | undefined;
  readonly revision: ModelledSide;
} {
  if (base === undefined) return { base, revision: { ...revision, api: buildApi(revision.document) } };
  const [before, after] = relevant(base.document, revision.document);
  return {
    base: { ...base, document: before, api: buildApi(before) },
    revision: { ...revision, document: after, api: buildApi(after) },
  };
}

function configurationOf({ configuration }: JudgeOptions, rules: Engine['rules']): Configuration {
  if (configuration === undefined) return defaultConfiguration;
  return readConfiguration(readNamed(configuration, configuration).text, configuration, rules.keys());
}

function waiversOf({ waivers }: JudgeOptions, { revision }: Sides, rules: Engine['rules']): Waivers {
  const found = waivers === undefined ? revision.waivers : readNamed(waivers, waivers);
  return found === undefined ? noWaivers : readWaivers(found.text, found.name, rules.keys());
}

function versionFaults(verdict: VersionVerdict, { base, revision }: Sides): Diagnostic[] {
  const { isEnough, required, bump } = verdict;
  if (base === undefined || isEnough === true) return [];
  if (bump === 'none' && verdict.base === verdict.revision) return [];
  const at = revision.document.locate('/info/version');
  if (isEnough === false)
    return [
      diagnostic('version-too-low', at, {
        version: verdict.revision,
        base: verdict.base,
        bump: bump === 'none' ? 'no' : bump,
        required: required ?? verdict.base,
      }),
    ];
  const version = required === undefined ? verdict.base : verdict.revision;
  return [diagnostic('version-not-semantic', at, { version, example: required ?? '1.0.0' })];
}

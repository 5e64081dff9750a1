/** One page that needs nothing but itself: no script, no style sheet or picture of elsewhere. */
import type { SourceLookup } from '../../diagnostics.ts';
import type { Level } from '../change.ts';
import { levels } from '../judge.ts';
import { Excerpts } from './excerpts.ts';
import { style } from './html-style.ts';
import type { Report, ReportChange, ReportPlace } from './report.ts';
import {
  countsText,
  headings,
  messageText,
  instanceText,
  operationTexts,
  placeText,
  verdictText,
  versionText,
  waiverPlace,
  witnessText,
} from './words.ts';
import { escapeXml } from './xml.ts';

export interface SideSources {
  readonly base: SourceLookup | undefined;
  readonly revision: SourceLookup | undefined;
}

interface SideExcerpts {
  readonly base: Excerpts;
  readonly revision: Excerpts;
}

/** Changes with both places side by side. Every text of a description goes through `escapeXml`. */
export function htmlReport(report: Report, sources: SideSources): string {
  const excerpts = { base: new Excerpts(sources.base), revision: new Excerpts(sources.revision) };
  const { base, revision, verdict } = report;
  const version = versionText(report);
  const title = `${revision.title ?? base.title ?? ''}: ${base.version ?? 'nothing'} → ${revision.version ?? 'nothing'}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>
${style}</style>
</head>
<body>
<header>
<h1>${escapeXml(title)}</h1>
<p class="verdict ${verdict}">${escapeXml(verdictText(report))} <span class="counts">${escapeXml(countsText(report))}</span></p>
<p>Before: <code>${escapeXml(base.name)}</code>, after: <code>${escapeXml(revision.name)}</code>.${version === '' ? '' : ` ${escapeXml(version)}.`}</p>
</header>
<main>
${faults(report)}${levels.map((level) => section(level, report, excerpts)).join('')}</main>
</body>
</html>
`;
}

function faults({ faults: all }: Report): string {
  if (all.length === 0) return '';
  const items = all.map(
    ({ message, place }) => `<li><code>${escapeXml(placeText(place))}</code> ${escapeXml(message)}</li>\n`,
  );
  return `<section>\n<h2>Also wrong</h2>\n<ul>\n${items.join('')}</ul>\n</section>\n`;
}

function section(level: Level, { changes }: Report, excerpts: SideExcerpts): string {
  const own = changes.filter((change) => change.level === level);
  if (own.length === 0) return '';
  return `<section>\n<h2>${headings[level]} (${own.length})</h2>\n${own.map((change) => article(change, excerpts)).join('')}</section>\n`;
}

function article(change: ReportChange, excerpts: SideExcerpts): string {
  const { level, axis, rule, witness, waived, fingerprint } = change;
  const operations = operationTexts(change).map((one) => `<code>${escapeXml(one)}</code>`);
  return `<article class="${waived === undefined ? level : 'waived'}" id="c-${fingerprint}">
<h3>${escapeXml(messageText(change))}</h3>
<p class="about"><code>${escapeXml(rule)}</code> · ${axis}${operations.length === 0 ? '' : ` · reaches ${operations.join(', ')}`}</p>
${waived === undefined ? '' : `<p>Waived: ${escapeXml(waived)}</p>\n`}<div class="sides">
${column('Before', change.base, excerpts.base)}${column('After', change.revision, excerpts.revision)}</div>
${witness === undefined ? '' : `<figure>\n<figcaption>${escapeXml(witnessText(change, witness))}</figcaption>\n<pre>${escapeXml(instanceText(witness, 2))}</pre>\n</figure>\n`}<p class="about">Place <code>${escapeXml(waiverPlace(change))}</code>, fingerprint <code>${fingerprint}</code></p>
</article>
`;
}

function column(title: string, place: ReportPlace | null, excerpts: Excerpts): string {
  if (place === null) return `<div>\n<h4>${title}</h4>\n<p>Not there.</p>\n</div>\n`;
  const { from, lines } = excerpts.at(place);
  const width = String(from + lines.length).length;
  const text = lines.map((line, index) => `${String(from + index).padStart(width)}  ${line}`).join('\n');
  return `<div>\n<h4>${title}: <code>${escapeXml(placeText(place))}</code></h4>\n<pre>${escapeXml(text)}</pre>\n</div>\n`;
}

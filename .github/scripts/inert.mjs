/**
 * Foreign text as a comment that calls nobody, links nowhere and holds no HTML, images or drawings.
 *
 * A report comes from a job that runs what a pull request brings, so whoever wrote the pull request may have written
 * the report. Escapes do not help, since GitHub looks for people, issues and addresses after Markdown has been read; a
 * character of no width in between does, in text and in code alike.
 */

const BETWEEN = '\u200B';
/** GitHub takes 65,536. */
const MOST_CHARACTERS = 65_000;
const CUT = '\n\nThe rest is left out for length; the artifact of the run has it.';

/** Not shown, or shown in another order than they stand in: C0 and C1 controls, bidirectional controls. */
// oxlint-disable-next-line no-control-regex -- it is these that are looked for
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** What the report's own proofs are folded with; everything else that looks like a tag is text. */
const folds = /^<details><summary>([^<>]*)<\/summary>$|^<\/details>$/;

/**
 * @param {string} text
 * @returns {string} at most 65,000 UTF-16 code units
 */
export function inert(text) {
  const lines = text.replaceAll('\r\n', '\n').replace(unseen, '').split('\n').map(inertLine);
  const whole = lines.join('\n');
  return whole.length <= MOST_CHARACTERS ? whole : whole.slice(0, MOST_CHARACTERS - CUT.length) + CUT;
}

/** @param {string} line */
function inertLine(line) {
  const fold = folds.exec(line);
  if (fold !== null) return fold[1] === undefined ? line : `<details><summary>${broken(fold[1])}</summary>`;
  return broken(line.replace(/^(\s*(?:`{3,}|~{3,}))\s*(?!json\s*$)\S.*$/, '$1'));
}

/** @param {string} text */
function broken(text) {
  return text
    .replaceAll(/[<@]/g, `$&${BETWEEN}`)
    .replaceAll(/#(?=\d)|GH-(?=\d)/gi, `$&${BETWEEN}`)
    .replaceAll(/:(?=\/\/)|www(?=\.)/gi, `$&${BETWEEN}`)
    .replaceAll(/\](?=[(:[])/g, `$&${BETWEEN}`);
}

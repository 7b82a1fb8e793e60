// `medborgarloften check`: everything that is wrong in a feed, and what has changed since an older one.
import { changesBetween, type Change } from '../feed-check/changes.js';
import { checkBytes } from '../feed-check/check-text.js';
import { visible } from '../feed-check/quote.js';
import { issueLine, jsonLines, type ReportedIssue } from '../feed-check/report.js';
import { serverIssues } from '../feed-check/server.js';
import { openFeed } from '../open-feed.js';
import { readSource } from '../read-source.js';
import { say } from '../say.js';
import { print, type Command } from './command.js';
import { oneFeed } from './one-feed.js';

const options = {
  against: { type: 'string' },
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
} as const;

/** What a program reads with --json. Its names and codes stay; messages are for people, and in the language of --lang. */
interface Report {
  file: string;
  errors: number;
  warnings: number;
  /** Each with `code`, `severity`, `path`, `message`, and where there are any `line`, `column`, `found`, `advice`. */
  issues: (ReportedIssue & { file: string })[];
  /** With --against: each with `kind`, `severity`, `text`, and where there is one `path`. */
  changes?: Change[];
}

export const check: Command = {
  options,
  speaks: true,
  help: () =>
    say(
      `medborgarloften check FLÖDE
    Säger vad som är fel i ett flöde, med rad och kolumn, och hur det rättas.
    --against GAMMALT     säger också vad som är ändrat sedan det flödet
    --strict              räknar flödets varningar som fel; en ändring är inget fel
    --json                skriver rapporten som JSON, för program
    --lang SPRÅK          sv eller en (sv)
    Slutar med 1 vid fel, 3 när ett löfte är borta eller ändrat sedan GAMMALT.`,
      `medborgarloften check FEED
    Says what is wrong in a feed, with line and column, and how to mend it.
    --against OLD         also says what has changed since that feed
    --strict              counts the feed's warnings as errors; a change is none
    --json                writes the report as JSON, for programs
    --lang LANGUAGE       sv or en (sv)
    Ends with 1 on errors, 3 when a promise is gone or altered since OLD.`,
    ),
  async run(input) {
    const file = oneFeed(input, 'check');
    const { against, json, strict } = input.values;
    const old = typeof against === 'string' ? await openFeed(against) : undefined;
    const { bytes, answers } = await readSource(file);
    const { value, issues: inText } = checkBytes(bytes, input.now);
    const issues = [...inText, ...serverIssues(answers)];
    const changes = old && value !== undefined ? changesBetween(old.value, value) : undefined;
    const count = (severity: string) => issues.filter((issue) => issue.severity === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    const report: Report = {
      file,
      errors,
      warnings,
      issues: issues.map((issue) => ({ file, ...issue })),
      ...(changes && { changes }),
    };
    print(json ? jsonLines(report) : inWords(report));
    if (errors || (strict && warnings)) return 1;
    return changes?.some(({ severity }) => severity === 'danger') ? 3 : 0;
  },
};

function inWords({ file, issues, changes, errors, warnings }: Report): string {
  const parts = [
    // What residents would lose is seen first.
    changes?.length ? changes.map(changeLine) : changes && [say('Inget är ändrat.', 'Nothing has changed.')],
    ...['error', 'warning'].map((severity) =>
      issues.filter((issue) => issue.severity === severity).map((issue) => issueLine(file, issue)),
    ),
    [summary(file, errors, warnings)],
  ];
  return parts.flatMap((lines) => (lines?.length ? [`${lines.join('\n')}\n`] : [])).join('\n');
}

const changeLine = ({ severity, text }: Change) =>
  severity === 'info'
    ? `  ${text}`
    : `${severity === 'danger' ? say('VIKTIGT', 'IMPORTANT') : say('Varning', 'Warning')}: ${text}`;

function summary(file: string, errors: number, warnings: number): string {
  const name = file === '-' ? say('Det som skickades in', 'What was piped in') : visible(file);
  if (!errors && !warnings) return say(`${name}: inga fel.`, `${name}: no errors.`);
  return say(
    `${name}: ${errors} fel, ${warnings} ${warnings === 1 ? 'varning' : 'varningar'}.`,
    `${name}: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
  );
}

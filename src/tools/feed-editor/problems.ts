// What is to be put right, as a list that leads to each field.
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedIssue } from '../feed-check/issues.js';
import { say } from '../say.js';
import { placeOf, type Desk } from './desk.js';
import { isError, wording } from './field.js';
import { countOfFaults } from './page-of-list.js';
import { placeName } from './words.js';

/** A page of a thousand faults helps nobody. */
const SHOWN = 50;

export function problemsTemplate(desk: Desk): TemplateResult {
  const { issues } = desk.editing;
  const isLeft = ({ path }: FeedIssue) => desk.editing.isQuiet(path);
  const left = issues.filter((issue) => isError(issue) && isLeft(issue));
  const errors = issues.filter((issue) => isError(issue) && !isLeft(issue));
  const warnings = issues.filter((issue) => !isError(issue));
  if (!issues.length)
    return html`<p class="good state">${say('Inget att rätta.', 'Nothing to put right.')}</p>`;
  const heading = [
    errors.length && countOfFaults(errors.length),
    left.length && countOfEmpty(left.length),
    warnings.length && countOfWarnings(warnings.length),
  ].filter(Boolean);
  return html`<details class="problems">
    <summary class=${errors.length ? 'wrong' : nothing}>${heading.join(', ')}</summary>
    ${list(desk, errors)} ${list(desk, left)} ${list(desk, warnings)}
  </details>`;
}

const countOfEmpty = (count: number) =>
  count === 1
    ? say('1 sak kvar att fylla i', '1 thing left to fill in')
    : say(`${count} saker kvar att fylla i`, `${count} things left to fill in`);

const countOfWarnings = (count: number) =>
  count === 1
    ? say('1 sak att se över', '1 thing to look at')
    : say(`${count} saker att se över`, `${count} things to look at`);

function list(desk: Desk, issues: FeedIssue[]) {
  if (!issues.length) return nothing;
  const left = issues.length - SHOWN;
  const { feed } = desk.editing;
  return html`<ul>
      ${issues.slice(0, SHOWN).map(
        (issue) =>
          html`<li>
            <button
              type="button"
              class="link"
              @click=${() => {
                desk.editing.leave(issue.path);
                desk.go(placeOf(feed, issue.path), issue.path);
              }}
            >
              ${placeName(feed, issue.path)}
            </button>
            <span>${wording(issue)}</span>
          </li>`,
      )}
    </ul>
    ${left > 0 ? html`<p class="soft">${say(`Och ${left} till.`, `And ${left} more.`)}</p>` : nothing}`;
}

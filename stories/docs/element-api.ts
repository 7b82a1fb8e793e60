// <element-api of="promise-list">: all that a page can touch of an element, as custom-elements.json says it.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Named } from '../../scripts/elements-of.mjs';
import { elementOf } from './manifest.js';
import { sentence } from './sentence.js';

/** A column: its heading, and what it says of a row. */
type Column<Row> = [title: string, cell: (row: Row) => unknown];

export class ElementApi extends LitElement {
  static override properties = { of: {} };
  declare of: string;

  /** In the page itself, whose tables it shall look like. */
  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const element = elementOf(this.of);
    if (!element) throw new Error(`custom-elements.json has no <${this.of}>.`);
    const { attributes, properties, methods, events, slots, parts, tokens, states } = element;
    const withAttribute = new Set(attributes.map(({ property }) => property));
    return html`
      <style>
        element-api th {
          text-align: start;
          white-space: nowrap;
        }
      </style>
      ${table('Attributes', attributes, [
        does,
        type,
        byDefault,
        ['Property', ({ property }) => (property ? code(property) : '')],
      ])}
      ${table(
        'Properties without an attribute',
        properties.filter(({ name }) => !withAttribute.has(name)),
        [does, type],
      )}
      ${table('Methods', methods, [does])}
      ${table('Events, which bubble and are composed', events, [does, ['Class', ({ type }) => code(type)]])}
      ${table('Slots', slots, [does])} ${table('Parts, for ::part()', parts, [does])}
      ${table('Custom properties', tokens, [does, type, byDefault])}
      ${table('States, for :state()', states, [does])}
    `;
  }
}

const code = (text: string) => html`<code>${text}</code>`;

const does: Column<Named> = ['What it is', ({ description }) => sentence(description)];
const type: Column<Named> = ['Type', (row) => (row.type ? code(row.type) : '')];
const byDefault: Column<Named> = ['Default', (row) => (row.default ? code(row.default) : '')];

function table<Row extends Named>(
  title: string,
  rows: Row[],
  columns: Column<Row>[],
): TemplateResult | typeof nothing {
  return rows.length
    ? html`
        <h3>${title}</h3>
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              ${columns.map(([heading]) => html`<th scope="col">${heading}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  <th scope="row">${row.name ? code(row.name) : 'the content'}</th>
                  ${columns.map(([, cell]) => html`<td>${cell(row)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      `
    : nothing;
}

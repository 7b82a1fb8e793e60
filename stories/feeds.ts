// The feeds of the stories: Umeå's, the example with follow-ups, and what a CMS and a broken server give.
import umeaJson from '../src/feed/umea-2025-2027.json';
import exampleJson from '../test/fixtures/example-feed.json';

export const umea: unknown = umeaJson;
export const example: unknown = exampleJson;

/** As a CMS writes it: JSON Feed 1, without the extension and with markup alone. */
export const plain = {
  version: 'https://jsonfeed.org/version/1',
  title: 'Det här lovar vi i Exempelby',
  home_page_url: 'https://example.org/exempelby/',
  description: 'Ett flöde som ett vanligt publiceringsverktyg kan skriva.',
  items: [
    {
      id: 'https://example.org/exempelby/belysning',
      title: 'Ljusare gångvägar',
      content_html: '<p>Vi byter <strong>alla</strong> trasiga lampor inom fem dagar.</p>',
      date_published: '2026-02-10T08:00:00+01:00',
      tags: ['Gator och parker'],
      authors: [{ name: 'Gatukontoret' }],
    },
    {
      id: 'https://example.org/exempelby/lov',
      title: 'Öppet på lovet',
      content_html: '<p>Fritidsgården har öppet alla lovdagar &ndash; även på kvällen.</p>',
      date_published: '2026-01-20T08:00:00+01:00',
      tags: ['Fritid'],
      authors: [{ name: 'Fritidskontoret' }],
    },
  ],
};

/** An answer that was cut off. */
export const broken = '{"version": "https://jsonfeed.org/version/1.1", "items": [';

// Runs inside a page that a test can't reach into: uses all elements that stand there, and tells the page around it what came of it.
import { until } from '../wtr/until.js';

/** What was seen. */
export interface Seen {
  origin: string;
  isIsolated: boolean;
  /** Of each element, `ready` or what it was instead. */
  states: string[];
  /** The languages that all of them came to speak. */
  languages: string[];
  violations: string[];
  errors: string[];
}

/** All four elements, each with something to press. */
export const ALL_FOUR = `<promise-list filters search></promise-list><promise-card promise-id="synlig-polis"></promise-card>
  <campaign-countdown campaign="autumn" start="2026-10-12" now="2026-10-01"></campaign-countdown>
  <reflex-reminder season="always"></reflex-reminder>`;

/** The text of a script of the page. */
export const whenLoaded = (languages: string[]): string =>
  `addEventListener('load', () => (${String(useAll)})(${JSON.stringify(languages)}, ${String(until)}))`;

/** Knows nothing of what stands around it here but what it is given. */
async function useAll(languages: string[], becomes: typeof until): Promise<void> {
  const violations: string[] = [];
  const errors: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push(`${effectiveDirective} ${blockedURI}`),
  );
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));

  // A browser would ask where the file is to lie.
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) click.call(this);
  };
  const elements = [...document.querySelectorAll(':defined')].filter((element) => element.shadowRoot);
  const all = (isSo: (root: ShadowRoot) => boolean) =>
    Promise.all(elements.map(({ shadowRoot }) => becomes(shadowRoot!, () => isSo(shadowRoot!))));
  await all((root) => !!root.querySelector('.root > *') && !root.querySelector('[part=loading]'));

  const spoken: string[] = [];
  for (const language of languages) {
    document.documentElement.lang = language;
    await all((root) => root.querySelector<HTMLElement>('.root')!.lang === language);
    spoken.push(language);
    for (const { shadowRoot } of elements)
      for (const control of shadowRoot!.querySelectorAll<HTMLElement>('button, summary')) control.click();
  }
  const states = elements.map((element) =>
    element.matches(':state(ready)') ? 'ready' : element.shadowRoot!.textContent,
  );
  parent.postMessage(
    { origin, isIsolated: crossOriginIsolated, states, languages: spoken, violations, errors },
    '*',
  );
}

// Pages of the tests' own origin with headers of their own, in a frame: own-pages.mjs serves them.
import { fixture, html } from '@open-wc/testing';

/** The address of a page with these headers, by lower-case name. */
export const addressOf = (body: string, headers: Record<string, string> = {}): string =>
  `/__own/page?${new URLSearchParams({
    html: `<!doctype html><html lang="sv"><title>Värdsidan</title><body>${body}`,
    headers: JSON.stringify(headers),
  }).toString()}`;

/** A frame as soon as its page has loaded, with all that the page names. */
export async function frameOf(address: string, sandbox?: string): Promise<HTMLIFrameElement> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="Värdsidan" width="600" height="600"></iframe>`,
  );
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  await new Promise((resolve) => {
    frame.onload = resolve;
    frame.src = address;
  });
  return frame;
}

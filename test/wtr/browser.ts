// What tests in a browser ask of the toolchain: the other servers' addresses, and a page as it was at first.
import { emulateMedia, setViewport } from '@web/test-runner-commands';

/** Origins, without a final slash: the built dist/ with its real headers, and the feeds server (see feeds-server.mjs). */
export interface Servers {
  dist: string;
  feeds: string;
}

export async function servers(): Promise<Servers> {
  const response = await fetch('/__servers.json');
  return (await response.json()) as Servers;
}

/** For `afterEach` of a file that uses setViewport or emulateMedia: both last until they are changed again. */
export async function resetPage(): Promise<void> {
  await setViewport({ width: 800, height: 600 });
  // null is "no longer emulated"; the commands' types know only the values.
  const nothing = { media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null };
  await emulateMedia(nothing as unknown as Parameters<typeof emulateMedia>[0]);
}

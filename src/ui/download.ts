// Hands the visitor a file that was made on the page.
import { environment } from '../feed/load.js';

/** Has the browser save a text as a file. A sandbox may refuse it, and tells nobody. */
export function download(text: string, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Some engines read it only after a while.
  environment.timer(() => URL.revokeObjectURL(link.href), 60_000);
}

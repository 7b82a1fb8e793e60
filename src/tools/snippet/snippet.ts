// The code that an editor copies: four forms of one configuration, each with what a strict site must allow for it.
import type * as embed from '../../entries/embed/deployment.js';
import type { PromiseFeed } from '../../feed/model.js';
import type { Configuration } from './configuration.js';
import { frameSnippet } from './frame.js';
import { npmSnippet } from './npm.js';
import { plainSnippet } from './plain.js';
import { scriptSnippet } from './script.js';

/** Where the code gets its files, and what is known of them; `base` is always said. */
export interface Deployment extends embed.Deployment {
  /** The exact version that lies there. */
  version: string;
  /** The hash of each file in `cdn/v…/`, by its name there; none where it could not be had. */
  integrity?: Record<string, string> | undefined;
}

/** Something to copy at once, and to put in one place. */
export interface Block {
  /** Where it goes; none where there is only one. */
  place?: string;
  code: string;
}

export interface Snippet {
  blocks: Block[];
  /** The directives that a Content-Security-Policy must have for it, `name source source`. */
  policy: string[];
  /** What the one who pastes it must know, in the language that is spoken. */
  remarks: string[];
}

export const FORMS = {
  script: scriptSnippet,
  iframe: frameSnippet,
  static: plainSnippet,
  npm: npmSnippet,
} satisfies Record<
  string,
  (configuration: Configuration, deployment: Deployment, feed: PromiseFeed) => Promise<Snippet> | Snippet
>;

export type Form = keyof typeof FORMS;

/**
 * Writes the code.
 *
 * @param feed What the configuration's `src` holds, else the deployment's own feed.
 */
export const snippet = async (
  form: Form,
  configuration: Configuration,
  deployment: Deployment,
  feed: PromiseFeed,
): Promise<Snippet> => FORMS[form](configuration, deployment, feed);

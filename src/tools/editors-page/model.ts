// What the parts of the page are given to show, and how they say that something was chosen.
import type { PromiseFeed } from '../../feed/model.js';
import type { Configuration } from '../snippet/configuration.js';
import type { Deployment, Snippet } from '../snippet/snippet.js';
import type { Measured } from './preview.js';
import type { PageState } from './state.js';

/** What is known of the promises that are to be shown. */
export interface FeedShown {
  /** The address that they are taken from; none while the reader is asked. */
  url?: string | undefined;
  feed?: PromiseFeed | undefined;
  /** The document that elements are given. */
  document?: unknown;
  /** Why there are none, in words. */
  wrong?: string | undefined;
}

export interface Model {
  readonly state: PageState;
  /** What is chosen, as the feed allows it. */
  readonly configuration: Configuration;
  readonly shown: FeedShown;
  /** The deployment's own promises, for the pictures. */
  readonly own: FeedShown;
  /** What was chosen when the page was opened: its part of the form stands open. */
  readonly begun: PageState;
  readonly deployment: Deployment;
  readonly snippet: Snippet | undefined;
  /** Whether the code is not yet of what is chosen. */
  readonly isWriting: boolean;
  readonly measured: Measured | undefined;
  /** What was written that can't be used, by field. */
  readonly typed: Readonly<Record<string, string>>;
  change(changes: Partial<PageState>): void;
  configure(changes: Partial<Configuration>): void;
  /** Sets an attribute; undefined takes it away. */
  set(name: string, value: string | undefined): void;
  /** Keeps what was written in a field and can't be used, so that it can be mended. */
  refuse(name: string, written: string): void;
}

// What the page as a whole hears: the keys of its steps, files that are dropped on it, and that it is being left.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { stepOf } from './focus.js';

export interface PageEar {
  /** A key asks for a step; false where there is nothing to take one in. */
  step: (step: 'undo' | 'redo') => boolean;
  openFiles: (files: readonly File[]) => void;
  isUnsaved: () => boolean;
}

export class PageEvents implements ReactiveController {
  readonly #ear: PageEar;

  constructor(host: ReactiveControllerHost, ear: PageEar) {
    this.#ear = ear;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#onKey);
    addEventListener('beforeunload', this.#onLeave);
    addEventListener('dragover', this.#onDrag);
    addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onKey);
    removeEventListener('beforeunload', this.#onLeave);
    removeEventListener('dragover', this.#onDrag);
    removeEventListener('drop', this.#onDrop);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    if (step && this.#ear.step(step)) event.preventDefault();
  };

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#ear.isUnsaved()) event.preventDefault();
  };

  /** Without it the browser would leave the page for the file. A text may be dragged into a field. */
  readonly #onDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  readonly #onDrop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    this.#onDrag(event);
    if (files.length) this.#ear.openFiles(files);
  };
}

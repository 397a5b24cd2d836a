import { clear, paint } from './highlight.ts';
import { isElement } from './dom.ts';
import { labelOf } from './labels.ts';
import { nextWithText } from './next-text.ts';
import { seenIn, whatPage } from './reading.ts';
import { bringIntoView } from './scroll.ts';
import { selectorsFor } from './selectors.ts';
import type { Pointed } from './shapes.ts';
import { Sight } from './sight.ts';

/** What a press is made of. All of it is kept from the page, so that no link, button or menu is worked by pointing. */
const presses = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'];
const touches = ['touchstart', 'touchend', 'dragstart', 'selectstart'];
const keyStrokes = ['keydown', 'keypress', 'keyup'];
/** The click comes in the same task as the release; where none comes, the release takes the element. */
const clickWithinMs = 60;

const moves: Record<string, 1 | -1> = { Tab: 1, ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

let current: Pointing | undefined;

/** {@link PageActs.point} */
export function point(): Promise<Pointed | null> {
  current?.end(null);
  return new Promise((resolve) => {
    current = new Pointing((pointed) => {
      current = undefined;
      resolve(pointed);
    });
  });
}

/** {@link PageActs.movePoint} */
export function movePoint(step: 1 | -1): { text: string; label: string | null } | null {
  return current?.move(step) ?? null;
}

/** {@link PageActs.takePoint} */
export function takePoint(): void {
  current?.take();
}

/** {@link PageActs.stopPointing} */
export function stopPointing(): void {
  current?.end(null);
}

/** One act of pointing, from its beginning to what was taken. */
class Pointing {
  readonly #done: (pointed: Pointed | null) => void;
  readonly #over = new AbortController();
  #at: Element | null = null;

  constructor(done: (pointed: Pointed | null) => void) {
    this.#done = done;
    this.#listen(['pointermove', 'mousemove'], (event) => this.#pointAt(event.target));
    this.#listen(presses, (event) => this.#press(event));
    this.#listen(touches, keepFromPage);
    this.#listen(keyStrokes, (event) => this.#key(event as KeyboardEvent));
  }

  move(step: 1 | -1): { text: string; label: string | null } | null {
    const next = nextWithText(this.#at, step);
    if (!next) return null;
    this.#pointAt(next);
    bringIntoView(next);
    const sight = new Sight();
    return { text: seenIn(next, sight), label: labelOf(next, sight) };
  }

  take(): void {
    const sight = new Sight();
    const text = this.#at ? seenIn(this.#at, sight) : '';
    if (!this.#at || text === '') return;
    this.end({ text, selectors: selectorsFor(this.#at, sight), label: labelOf(this.#at, sight), ...whatPage() });
  }

  end(pointed: Pointed | null): void {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    clear('point');
    this.#done(pointed);
  }

  /** Only what a person does counts; what the page's scripts fire is the page's own business. */
  #listen(names: string[], act: (event: Event) => void): void {
    const options = { capture: true, passive: false, signal: this.#over.signal };
    for (const name of names) addEventListener(name, (event) => event.isTrusted && act(event), options);
  }

  #pointAt(target: EventTarget | null): void {
    if (!target || target === this.#at || !('nodeType' in target) || !isElement(target as Node)) return;
    this.#at = target as Element;
    const range = Document.prototype.createRange.call(document);
    range.selectNodeContents(this.#at);
    paint('point', [range]);
  }

  #press(event: Event): void {
    keepFromPage(event);
    if (event.type === 'pointerdown') this.#pointAt(event.target);
    if (event.type === 'click') this.take();
    if (event.type === 'pointerup') setTimeout(() => this.take(), clickWithinMs);
  }

  #key(event: KeyboardEvent): void {
    const move = event.key === 'Tab' && event.shiftKey ? -1 : moves[event.key];
    if (move === undefined && event.key !== 'Enter' && event.key !== 'Escape') return;
    keepFromPage(event);
    if (event.type === 'keydown' && move !== undefined) this.move(move);
    // Taken as the key comes up, so that nothing of the stroke reaches the page afterwards.
    if (event.type === 'keyup' && event.key === 'Enter') this.take();
    if (event.type === 'keyup' && event.key === 'Escape') this.end(null);
  }
}

function keepFromPage(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

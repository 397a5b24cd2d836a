/** What each editor begins with, as two paragraphs. */
export const firstLine = 'First line here.';
export const secondLine = 'Second line here.';
export const html = `<p>${firstLine}</p><p>${secondLine}</p>`;

/**
 * Puts a page's editor into the hands of the test. Everything is asked of the editor itself, nothing read from what it
 * draws.
 *
 * @param {{ model(): string, isHtml?: boolean, edited(): Element, cursor(): number | undefined, save?(): string }} editor
 *   `model` is what the editor holds, as text or HTML; `edited` is what a person clicks into, a frame or an element;
 *   `cursor` is where the editor believes the cursor to be, from the beginning of its line; `save` is what the page would
 *   send to its server, the model if left out
 */
export function present({ model, isHtml = false, edited, cursor, save = model }) {
  const asText = (held) => (isHtml ? linesOf(held) : held);
  let saved = '';
  let sent = 0;
  document.querySelector('#save').addEventListener('click', () => (saved = asText(save())));
  document.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    sent++;
  });
  globalThis.fixture = {
    text: () => asText(model()),
    place: () => {
      const { x, y } = edited().getBoundingClientRect();
      return [x, y];
    },
    cursor: () => cursor() ?? -1,
    saved: () => saved,
    sent: () => sent,
    focus: () => `${document.activeElement.tagName}.${document.activeElement.id}`,
  };
}

/** The text of what an editor gives as HTML, a line for each block and break. */
function linesOf(given) {
  const broken = given.replace(/<br[^>]*>/g, '\n').replace(/<\/(?:p|div|li|h\d)>/g, '\n');
  const parsed = new DOMParser().parseFromString(`<body>${broken}`, 'text/html');
  return parsed.body.textContent.replaceAll('\u00a0', ' ');
}

/**
 * Marks in the page by the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/), which changes no
 * element, attribute or text.
 */

const names = { quote: 'sidelight-quote', point: 'sidelight-point' } as const;

/** To be given to `scripting.insertCSS` in each frame where something is shown or pointed at. */
export const highlightCss = [
  `::highlight(${names.quote}) { background-color: #ffd84d; color: #1b1b1b; }`,
  `::highlight(${names.point}) { background-color: #1f4fbf; color: #ffffff; }`,
  `@media (forced-colors: active) {`,
  `::highlight(${names.quote}), ::highlight(${names.point}) { background-color: Highlight; color: HighlightText; } }`,
].join('\n');

/** Paints ranges in place of what was painted under this name before. */
export function paint(name: keyof typeof names, ranges: Range[]): void {
  const highlight = new Highlight(...ranges);
  // Over the page's own highlights, which have priority 0 if the page says nothing.
  highlight.priority = 1000;
  CSS.highlights.set(names[name], highlight);
}

/** Takes the paint away. */
export function clear(name: keyof typeof names): void {
  CSS.highlights.delete(names[name]);
}

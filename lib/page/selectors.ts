import { attribute, isElement, own, parentOf, tagOf } from './dom.ts';
import { firstSeen } from './reading.ts';
import type { Sight } from './sight.ts';

const mostSelectors = 6;
const mostAncestors = 6;
const longestName = 60;
/** What pages give their parts for tests and scripts stays the longest. */
const namingAttributes = [
  'data-testid',
  'data-test',
  'data-field',
  'data-field-name',
  'data-name',
  'data-label',
  'data-entity',
];
/** Numbers of records and what build tools make up are not the same on the next page. */
const isPassing = (name: string) => /\d{2,}|[0-9a-f]{8}|__|--\w*\d|^(?:css|sc|jsx|svelte|ng|ember|react)-/iu.test(name);

/**
 * Ways to select an element on this page and, as far as names tell, on the next: the most stable first. Each was tried
 * and selects this element first among those that show something.
 */
export function selectorsFor(element: Element, sight: Sight): string[] {
  const names = namesOf(element);
  const found: string[] = [];
  for (const candidate of [...names, ...withinAncestors(element, names)]) {
    if (found.length === mostSelectors) break;
    if (!found.includes(candidate) && firstSeen(candidate, sight)?.element === element) found.push(candidate);
  }
  return found;
}

/** Selectors for an element alone, without its place. */
function namesOf(element: Element): string[] {
  const tag = CSS.escape(tagOf(element));
  const id = stable(attribute(element, 'id'));
  const byAttribute = (name: string) => {
    const value = stable(attribute(element, name));
    return value ? [`${tag}[${name}=${quoted(value)}]`] : [];
  };
  return [
    ...(id ? [`#${CSS.escape(id)}`] : []),
    ...namingAttributes.flatMap(byAttribute),
    ...['name', 'aria-label', 'itemprop', 'headers'].flatMap(byAttribute),
    ...classes(element).map((name) => `${tag}.${CSS.escape(name)}`),
    ...(classes(element).length > 1 ? [`${tag}.${classes(element).map(CSS.escape).join('.')}`] : []),
    ...(['h1', 'h2', 'title', 'output'].includes(tag) ? [tag] : []),
  ];
}

/** An ancestor that has a name, then the way down to the element. */
function* withinAncestors(element: Element, names: string[]): Generator<string> {
  let way = step(element);
  let at = parentOf(element);
  for (let depth = 0; depth < mostAncestors && at && isElement(at); depth++) {
    for (const name of namesOf(at)) {
      for (const own of names) yield `${name} ${own}`;
      yield `${name} > ${way}`;
    }
    way = `${step(at)} > ${way}`;
    at = parentOf(at);
  }
  yield way;
}

/** A child among its brothers and sisters of the same tag. */
function step(element: Element): string {
  const tag = tagOf(element);
  let [before, more] = [0, false];
  const parent = parentOf(element);
  for (const sibling of parent && isElement(parent) ? own(Element.prototype, 'children', parent) : []) {
    if (tagOf(sibling) !== tag) continue;
    if (sibling === element) more = true;
    else if (!more) before++;
  }
  return `${CSS.escape(tag)}:nth-of-type(${before + 1})`;
}

function classes(element: Element): string[] {
  const names = attribute(element, 'class')?.split(/\s+/u) ?? [];
  return names.filter((name) => stable(name) !== null).slice(0, 4);
}

function stable(name: string | null): string | null {
  return name && name.length <= longestName && !isPassing(name) ? name : null;
}

function quoted(value: string): string {
  return `"${CSS.escape(value)}"`;
}

import { expect, test, type Page } from '@playwright/test';
import { launchChromium, type RunningBrowser } from '../setup/browser';
import { domSnapshot, watchMutations } from './dom-snapshot';

const casePage =
  '<!doctype html><title>Case</title><p id=p>text</p><input name=a><textarea name=b></textarea>' +
  '<div id=host></div><iframe srcdoc="<body contenteditable>Type here</body>"></iframe>';

test.describe('the snapshot of a page', () => {
  let running: RunningBrowser;
  let page: Page;

  test.beforeAll(async () => {
    running = await launchChromium({ profile: test.info().outputPath('profile') });
    page = running.context.pages()[0]!;
  });
  test.afterAll(() => running.close());
  test.beforeEach(async () => {
    await page.setContent(casePage);
    await page.frameLocator('iframe').locator('body').waitFor();
    await page.evaluate(
      () => (document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = '<i>in</i>'),
    );
  });

  test('is the same, byte for byte, where nothing changed', async () => {
    const watch = await watchMutations(page);
    expect(await domSnapshot(page)).toBe(await domSnapshot(page));
    expect(await watch.changes()).toEqual([]);
  });

  const changes: [what: string, change: () => void][] = [
    ['an attribute', () => document.body.setAttribute('data-seen', '1')],
    ['a text', () => (document.querySelector('#p')!.firstChild!.nodeValue = 'text ')],
    ['an element', () => document.documentElement.append(document.createElement('aside'))],
    ['the value of a field', () => (document.querySelector('input')!.value = 'x')],
    ['the value of a text area', () => (document.querySelector('textarea')!.value = 'x')],
    ['a frame', () => document.querySelector('iframe')!.contentDocument!.body.append('x')],
    ['a shadow root', () => document.querySelector('#host')!.shadowRoot!.append('x')],
    ['a style sheet without an element', () => document.adoptedStyleSheets.push(new CSSStyleSheet())],
  ];
  for (const [what, change] of changes) {
    test(`shows a change of ${what}`, async () => {
      const before = await domSnapshot(page);
      await page.evaluate(change);
      expect(await domSnapshot(page)).not.toBe(before);
    });
  }

  test('goes with a watch that sees what was changed and changed back, in frames too', async () => {
    const before = await domSnapshot(page);
    const watch = await watchMutations(page);
    await page.evaluate(() => {
      document.body.setAttribute('class', 'marked');
      document.body.removeAttribute('class');
      const inner = document.querySelector('iframe')!.contentDocument!.body;
      inner.append('x');
      inner.lastChild!.remove();
    });
    expect(await domSnapshot(page)).toBe(before);
    expect(await watch.changes()).toEqual([
      'attributes class on BODY#',
      'attributes class on BODY#',
      'childList  on BODY#',
      'childList  on BODY#',
    ]);
  });
});

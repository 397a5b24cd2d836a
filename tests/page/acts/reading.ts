import { expect, test } from 'vitest';
import { untouched, type Open } from './open.ts';

/** Ways in which real systems keep another record in the document unseen; `RB-9999` stands in each. */
const hidden: Record<string, string> = {
  none: '<p style="display:none">RB-9999</p>',
  attribute: '<div hidden><p>RB-9999</p></div>',
  invisible: '<p style="visibility:hidden">RB-9999</p>',
  transparent: '<div style="opacity:0"><p>RB-9999</p></div>',
  aria: '<div aria-hidden="true"><p>RB-9999</p></div>',
  clip: '<div style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)"><p>RB-9999</p></div>',
  clipPath: '<p style="clip-path:inset(50%)">RB-9999</p>',
  indent: '<p style="text-indent:-9999px;overflow:hidden">RB-9999</p>',
  left: '<div style="position:absolute;left:-9999px"><p>RB-9999</p></div>',
  collapsed: '<div style="height:0;overflow:hidden"><p>RB-9999</p></div>',
  scaled: '<p style="transform:scale(0)">RB-9999</p>',
  tinyFont: '<p style="font-size:0">RB-9999</p>',
  details: '<details><p>RB-9999</p></details>',
  template: '<template><p>RB-9999</p></template>',
  script: '<p><script type="text/plain">RB-9999</' + 'script></p>',
  defaultValue: '<p><textarea hidden>RB-9999</textarea></p>',
  slatePlaceholder: '<p><span data-slate-placeholder="true">RB-9999</span></p>',
};

/** Ways that look alike, and are seen. */
const seen: Record<string, string> = {
  contents: '<div style="display:contents"><p>RB-2041</p></div>',
  visibleChild: '<p style="visibility:hidden"><b style="visibility:visible">RB-2041</b></p>',
  relative: '<p style="position:relative;left:3px">RB-2041</p>',
  inlineInBox: '<span style="overflow:hidden"><p>RB-2041</p></span>',
  openDetails: '<details open><p>RB-2041</p></details>',
  input: '<input value="RB-2041" readonly>',
  select: '<select><option>RB-1<option selected>RB-2041</select>',
  spaced: '<p>\n RB-<b>2041</b>\n</p>',
};

export function readingTests(open: Open): void {
  test('what is seen is read, of the hidden nothing', async () => {
    const sections = Object.entries({ ...hidden, ...seen }).map(
      ([id, html]) => `<section id="${id}">${html}</section>`,
    );
    const page = await open(`<!doctype html><title>Case</title><body>${sections.join('')}`);
    const read = async (of: Record<string, string>) => {
      const selectors = Object.keys(of).map((id) => `#${id} :is(p, input, select)`);
      const { readings } = await untouched(page, () => page.acts.readPage(selectors));
      return Object.values(readings);
    };
    expect(await read(hidden)).toEqual(Object.keys(hidden).map(() => ''));
    expect(await read(seen)).toEqual(Object.keys(seen).map(() => 'RB-2041'));
  });

  test('of several matches the first that is seen', async () => {
    const page = await open(`<!doctype html><title>Two records</title>
      <div hidden><h1>RB-9999</h1></div><h1></h1><h1>RB-2041</h1><h1>RB-3000</h1>`);
    expect((await page.acts.readPage(['h1', 'h1 <', '#none'])).readings).toEqual({
      h1: 'RB-2041',
      'h1 <': '',
      '#none': '',
    });
  });

  test('what was scrolled away is seen, in the page and in a box', async () => {
    const page = await open(`<!doctype html><title>Long</title><h1>RB-2041</h1>
      <div id="box" style="height:100px;overflow:auto;position:relative"><h2 style="position:relative">RB-1</h2><div style="height:4000px"></div></div>
      <div style="height:4000px"></div>`);
    await page.evaluate(() => {
      document.querySelector('#box')!.scrollTop = 3000;
      scrollTo(0, 2000);
    });
    expect((await page.acts.readPage(['h1', 'h2'])).readings).toEqual({ h1: 'RB-2041', h2: 'RB-1' });
  });

  test('a shadow tree and what is slotted into it are read as they stand', async () => {
    const page =
      await open(`<!doctype html><title>Shadow</title><case-head><b slot="number">RB-2041</b><i>not slotted</i></case-head>
      <script>document.querySelector('case-head').attachShadow({mode:'open'}).innerHTML='<p>Case <slot name="number"></slot></p>'</script>`);
    expect((await untouched(page, () => page.acts.readPage(['case-head']))).readings).toEqual({
      'case-head': 'Case RB-2041',
    });
  });

  test('address with its hash, title and readings are bounded and well formed', async () => {
    const page = await open('<!doctype html><title>x</title><h1></h1>');
    await page.evaluate(() => {
      location.hash = 'case/17';
      document.title = `\ud800${'t'.repeat(900)}`;
      document.querySelector('h1')!.textContent = `${'word '.repeat(400)}`;
    });
    const { url, title, readings } = await page.acts.readPage(['h1']);
    expect(url).toMatch(/#case\/17$/);
    expect([title.length, title.isWellFormed(), readings['h1']!.length]).toEqual([500, true, 299]);
  });
}

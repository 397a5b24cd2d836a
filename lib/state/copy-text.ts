/**
 * Puts text on the clipboard, plain and rich: an editor that takes rich text keeps its paragraphs and line breaks. False
 * where the browser refuses.
 */
export async function copyText(text: string): Promise<boolean> {
  return (await copyBoth(text)) || (await tried(() => navigator.clipboard.writeText(text)));
}

async function copyBoth(text: string): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined') return false;
  const part = (type: string, content: string) => [type, new Blob([content], { type })] as const;
  const both = Object.fromEntries([part('text/plain', text), part('text/html', paragraphsOf(text))]);
  return tried(() => navigator.clipboard.write([new ClipboardItem(both)]));
}

/** The same lines as HTML: empty lines part paragraphs, others break; nothing in the text is markup. */
export function paragraphsOf(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => entities[mark]!);
}

async function tried(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    console.warn('clipboard:', error instanceof Error ? error.name : 'unknown');
    return false;
  }
}

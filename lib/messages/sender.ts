/** What the browser says of who sent a message. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
}

/**
 * Whether a message comes from a page of ours: our id, our address, our origin, and no frame within another page. What
 * the browser does not say counts against the sender.
 */
export function isOwnPage(sender: Sender, own: { id: string; origin: string }): boolean {
  const isTop = sender.frameId === undefined || sender.frameId === 0;
  return isTop && sender.id === own.id && sender.origin === own.origin && isBelow(sender.url, own.origin);
}

function isBelow(url: string | undefined, origin: string): boolean {
  return url?.startsWith(`${origin}/`) ?? false;
}

import { browser, type Runtime } from '../browser.ts';
import { parseMessage, type Answer, type MessageName } from './protocol.ts';
import { isOwnPage } from './sender.ts';

export type Handlers = Readonly<Record<MessageName, () => Promise<void>>>;

/**
 * Answers messages, the one listener of its context; call it before anything is awaited. Whoever may not send a message,
 * and whatever is none, is refused.
 */
export function receiveMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((received: unknown, sender: Runtime.MessageSender) =>
    answer(received, sender, handlers),
  );
}

async function answer(received: unknown, sender: Runtime.MessageSender, handlers: Handlers): Promise<Answer> {
  const origin = browser.runtime.getURL('').replace(/\/$/, '');
  const message = parseMessage(received);
  if (!message || !isOwnPage(sender as object, { id: browser.runtime.id, origin })) return { ok: false };
  await handlers[message.name]();
  return { ok: true };
}

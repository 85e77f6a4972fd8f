import type { BrowserContext } from 'playwright-core';

/** A number that the app dialled, and the draft of the call that was on the phone by then. */
export interface Dialled {
  url: string;
  draft: string | null;
}

/**
 * Stands in for the phone's dialler, which a browser has not: notes what is
 * dialled and keeps the page. Call before the page is opened.
 */
export async function watchDialler(context: BrowserContext): Promise<Dialled[]> {
  const dialled: Dialled[] = [];
  await context.exposeBinding('noteDialled', (_source, call: Dialled) => {
    dialled.push(call);
  });
  await context.addInitScript(() => {
    const host = window as unknown as {
      navigation: EventTarget;
      noteDialled(call: Dialled): Promise<void>;
    };
    host.navigation.addEventListener('navigate', (event) => {
      const { url } = (event as unknown as { destination: { url: string } }).destination;
      if (!url.startsWith('tel:')) return;
      event.preventDefault();
      void host.noteDialled({ url, draft: localStorage.getItem('draft/call') });
    });
  });
  return dialled;
}

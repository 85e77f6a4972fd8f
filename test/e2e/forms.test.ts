/**
 * Every form of the app under hands in a hurry: on each page of each role, and in each dialog that
 * a button of it opens, a double tap is one write, back takes the dialog and leaves the page, a
 * refresh and a lost signal never leave a blank screen.
 */
import type { Locator, Page, Request } from 'playwright-core';
import { actions, type ActionName } from '@core/modules/actions';
import { goTo, useApp } from '../support/browser/app';
import { front } from '../support/browser/screens';
import { idsOfDemo, routeOf } from './ids-of-demo';
import { PLACES, type Place } from './places';

const { demo, open } = useApp();

let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  ids = await idsOfDemo(demo().district);
}, 120_000);

/** Buttons of a page that are tried: a list has one for each row. */
const MOST = 8;

/** As long as a second write would take to leave, and a dialog to come. */
const PAUSE = 350;
/** A page may wait for its server that long, with nothing to read on it yet. */
const LOADING = 5_000;

/** Ids of the writes that the page sends from now on, by action. */
function listenForWrites(page: Page): () => string[] {
  const seen = new Map<string, Set<string>>();
  page.on('request', (request: Request) => {
    if (!request.url().includes('/call/') || request.method() !== 'POST') return;
    const { data } = (request.postDataJSON() ?? {}) as {
      data?: { action?: ActionName; input?: { id?: string } };
    };
    const { action, input } = data ?? {};
    if (!action || !input?.id || !(action in actions)) return;
    seen.set(action, (seen.get(action) ?? new Set()).add(input.id));
  });
  return () => {
    const twice = [...seen].filter(([, of]) => of.size > 1).map(([action]) => action);
    seen.clear();
    return twice;
  };
}

/** Puts a word into whatever takes words; fields that take a number, a number. */
async function fillIn(where: Locator): Promise<void> {
  for (const control of await where.locator('input:visible, textarea:visible').all()) {
    const type = await control.getAttribute('type');
    await control
      .fill(type === 'number' || type === 'tel' ? '1' : '试填', { timeout: PAUSE })
      .catch(() => undefined);
  }
}

/** Whether it came in time; a click that need not find anything does not wait for it. */
const isThere = (what: Locator, timeout = PAUSE): Promise<boolean> =>
  what.waitFor({ timeout }).then(
    () => true,
    () => false,
  );

/** Fills in what can be filled in and taps the main button twice, where there is one to tap. */
async function hurry(where: Locator): Promise<void> {
  await fillIn(where);
  const main = where.locator('.button--main:visible:not(.button--off)').first();
  if (!(await isThere(main))) return;
  await main.dblclick({ timeout: 1_500 }).catch(() => undefined);
  await where.page().waitForTimeout(PAUSE);
}

/** Buttons of a page that may open a dialog, one of each name. */
async function openers(page: Page): Promise<string[]> {
  const names = await front(page)
    .locator('.button:visible:not(.button--off):not(.button--main)')
    .allInnerTexts();
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))].slice(0, MOST);
}

async function complaintsAbout(
  page: Page,
  where: string,
  twice: () => string[],
): Promise<string[]> {
  const words = front(page).locator('*:visible', { hasText: /\S/ }).first();
  return [
    ...twice().map((action) => `${where}: ${action} twice`),
    ...((await isThere(words, LOADING)) ? [] : [`${where}: blank`]),
  ];
}

/** Each page once, as the first who comes to it: a form is the same whoever holds it. */
const FORMS: Readonly<Record<string, readonly Place[]>> = (() => {
  const seen = new Set<string>();
  return Object.fromEntries(
    Object.entries(PLACES).map(([personId, places]) => [
      personId,
      places.filter(([route]) => {
        const path = route.split('?')[0] ?? '';
        return seen.has(path) ? false : seen.add(path);
      }),
    ]),
  );
})();

/** What a browser says of a lost network, also of a page that it had not fetched before. */
const LOST = /ERR_INTERNET_DISCONNECTED|Failed to fetch|Loading (CSS )?chunk/;

test.each(Object.keys(FORMS))(
  'every form of %s',
  async (personId) => {
    const page = await open(personId, { expected: LOST });
    const twice = listenForWrites(page);
    const problems: string[] = [];
    // A form that was sent before may have taken what the page is known by.
    const arrive = async ([route, ready]: Place): Promise<boolean> => {
      await goTo(page, routeOf(route, ids));
      return isThere(front(page).getByText(ready).first(), 3_000);
    };
    for (const place of FORMS[personId] ?? []) {
      const [route] = place;
      if (!(await arrive(place))) continue;
      for (const name of await openers(page)) {
        const at = `${route} · ${name}`;
        const opener = front(page).locator('.button:visible', { hasText: name }).first();
        await opener.click({ timeout: 2_000 }).catch(() => undefined);
        const dialog = front(page).getByRole('dialog').last();
        if (await isThere(dialog)) {
          const url = page.url();
          await page.goBack();
          await dialog.waitFor({ state: 'detached', timeout: 2_000 }).catch(() => undefined);
          if (page.url() !== url || (await front(page).getByRole('dialog').count()) > 0) {
            problems.push(`${at}: back took the page or left the dialog`);
          }
          await opener.click({ timeout: 2_000 }).catch(() => undefined);
          await hurry(dialog);
        }
        problems.push(...(await complaintsAbout(page, at, twice)));
        if (!(await arrive(place))) break;
      }
      await page.context().setOffline(true);
      await hurry(front(page));
      problems.push(...(await complaintsAbout(page, `${route} offline`, twice)));
      await page.context().setOffline(false);
      await arrive(place);
      await hurry(front(page));
      problems.push(...(await complaintsAbout(page, route, twice)));
      await page.reload();
      problems.push(...(await complaintsAbout(page, `${route} refreshed`, twice)));
    }
    expect(problems).toEqual([]);
  },
  600_000,
);

/**
 * The app in Chromium as one of the demo people: a phone of 390 × 844, or larger
 * type, or a desktop. Whatever the page or its console complains about fails the
 * test in which it happened.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Page,
  type Response,
} from 'playwright-core';
import { startDemo, type Demo } from './demo';
import { findChromium } from './find-chromium';

export interface Looks {
  /** The system's font size over the usual one. */
  scale?: 1 | 1.4;
  viewport?: { width: number; height: number };
  /** Pixels of a screenshot for one of the page. */
  density?: number;
  /** Complaints that the test provokes on purpose, such as a lost network. */
  expected?: RegExp;
}

export interface Suite {
  demo(): Demo;
  /** A browser of their own for a person of the demo; null for somebody who has chosen nobody. */
  open(personId: string | null, looks?: Looks): Promise<Page>;
}

const PHONE = { width: 390, height: 844 };
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a demo for a file of tests, also by another district's rules, and closes what each test opened. */
export function useApp(data: 'seeded' | 'empty' = 'seeded', rulePack?: string): Suite {
  const browsers = new Map<number, Promise<Browser>>();
  const contexts: BrowserContext[] = [];
  let complaints: string[] = [];
  let demo: Demo | undefined;
  const theDemo = (): Demo => {
    if (!demo) throw new Error('the demo is not running');
    return demo;
  };

  beforeAll(async () => {
    demo = await startDemo(data, rulePack);
  });
  afterEach(async () => {
    if ((globalThis as { hasFailed?: boolean }).hasFailed) await keepLast(contexts);
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const said = complaints;
    complaints = [];
    expect(said).toEqual([]);
  });
  afterAll(async () => {
    for (const browser of browsers.values()) await (await browser).close();
    await demo?.end();
  });

  const open = async (personId: string | null, looks: Looks = {}): Promise<Page> => {
    const { scale = 1, viewport = PHONE, density = 1, expected } = looks;
    const launched = browsers.get(scale) ?? launch(scale);
    browsers.set(scale, launched);
    const browser = await launched;
    const context = await browser.newContext({
      baseURL: theDemo().url,
      viewport,
      deviceScaleFactor: density,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    contexts.push(context);
    context.setDefaultTimeout(15_000);
    if (personId !== null) await context.request.post('/demo/choose', { data: { id: personId } });
    const page = await context.newPage();
    // From now on a file dialog is an event: a dialog of the browser's own would be nobody's.
    page.on('filechooser', () => undefined);
    listen(page, (complaint) => {
      if (!expected?.test(complaint)) complaints.push(complaint);
    });
    return page;
  };
  return { demo: theDemo, open };
}

/** The last screens of a test that failed among the artefacts. */
async function keepLast(contexts: readonly BrowserContext[]): Promise<void> {
  const name = (expect.getState().currentTestName ?? 'test').replace(/[^\p{L}\p{N}]+/gu, '-');
  const pages = contexts.flatMap((context) => context.pages());
  for (const [i, page] of pages.entries())
    await picture(page, `last/${name.slice(0, 80)}-${i + 1}`);
}

function listen(page: Page, complain: (complaint: string) => void): void {
  page.on('pageerror', (error) => complain(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()}`);
  });
  page.on('response', (response) => void complainOfCall(response, complain));
}

/** A function that failed, as against one that answered with a refusal. */
async function complainOfCall(response: Response, complain: (complaint: string) => void) {
  if (!response.url().includes('/call/')) return;
  // The body is gone when the page is: nobody waits for the answer then.
  const body = await response.text().catch(() => '{"result":{}}');
  if (!body.startsWith('{"result":')) complain(`call: ${response.status()} ${body.slice(0, 300)}`);
}

async function launch(scale: number): Promise<Browser> {
  const { executablePath, args, env } = findChromium();
  const size = scale === 1 ? [] : [`--blink-settings=defaultFontSize=${16 * scale}`];
  return chromium.launch({
    executablePath,
    args: [...FLAGS, ...args, ...size],
    env: { ...definedEnvironment(), ...env },
  });
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );

/** Opens a page of the app by its route, such as `packages/main/today/index`, and waits until it is in front. */
export async function goTo(page: Page, route = ''): Promise<void> {
  await page.goto(`/app/${route ? `#/${route}` : ''}`);
  const [path = ''] = route.split('?');
  await page.locator(`.taro_page[id^="/${path}"]:visible .page`).waitFor();
}

/** Keeps a picture of the screen among the artefacts; with `DOCS_SCREENS=1` in `docs/screens` too. */
export async function picture(
  page: Page,
  name: string,
  options: { docs?: boolean } = {},
): Promise<void> {
  const targets = [join('artifacts', 'screens', `${name}.png`)];
  if (options.docs && process.env['DOCS_SCREENS'])
    targets.push(join('docs', 'screens', `${name}.png`));
  for (const path of targets) {
    mkdirSync(dirname(path), { recursive: true });
    await page.screenshot({ path, animations: 'disabled' });
  }
}

/** WeChat's stack of pages and its rules: tabs stay, at most ten pages, no way to a page that is not there. */
import type { Instance } from './engine';
import { OpenPage } from './open-page';
import type { MiniPackage } from './package';
import type { Navigation } from './wx';

const MAX_PAGES = 10;

export class PageStack {
  private open: OpenPage[] = [];
  /** Tabs that were opened stay loaded while other tabs are shown. */
  private readonly tabs = new Map<string, OpenPage>();

  constructor(private readonly pack: () => MiniPackage) {}

  get top(): OpenPage | undefined {
    return this.open.at(-1);
  }

  instances(): Instance[] {
    return this.open.map((page) => page.instance);
  }

  /** Takes everything off the screen without a word to the pages. */
  remove(): void {
    for (const page of new Set([...this.open, ...this.tabs.values()])) page.remove();
    this.open = [];
    this.tabs.clear();
  }

  readonly navigation: Navigation = {
    navigateTo: async ({ url }) => {
      const { route, query } = this.target(url);
      if (this.pack().tabs.has(route)) throw new Error('can not navigateTo a tabbar page');
      if (this.open.length >= MAX_PAGES) throw new Error('webview count limit exceed');
      this.top?.hide();
      await this.push(route, query);
    },
    redirectTo: async ({ url }) => {
      const { route, query } = this.target(url);
      if (this.pack().tabs.has(route)) throw new Error('can not redirectTo a tabbar page');
      this.open.pop()?.unload();
      await this.push(route, query);
    },
    reLaunch: async ({ url }) => {
      const { route, query } = this.target(url);
      const all = new Set([...this.open, ...this.tabs.values()]);
      this.open = [];
      this.tabs.clear();
      for (const page of [...all].reverse()) page.unload();
      await this.push(route, query);
    },
    switchTab: async ({ url }) => {
      const { route } = this.target(url);
      if (!this.pack().tabs.has(route)) throw new Error('can not switch to no-tabBar page');
      const [bottom, ...above] = this.open;
      for (const page of above.reverse()) page.unload();
      if (bottom && this.tabs.get(bottom.route) === bottom) bottom.hide();
      else bottom?.unload();
      this.open = [];
      const tab = this.tabs.get(route);
      if (!tab) return this.push(route, {});
      this.open = [tab];
      tab.show();
    },
    navigateBack: async ({ delta = 1 }) => {
      if (this.open.length < 2) throw new Error('cannot navigate back at first page.');
      for (let i = 0; i < delta && this.open.length > 1; i += 1) this.open.pop()?.unload();
      this.top?.show();
      return Promise.resolve();
    },
  };

  private async push(route: string, query: Record<string, string>): Promise<void> {
    const page = new OpenPage(this.pack().page(route), route, query);
    this.open.push(page);
    if (this.pack().tabs.has(route)) this.tabs.set(route, page);
    await page.load();
  }

  private target(url = ''): { route: string; query: Record<string, string> } {
    const [path = '', search = ''] = url.split('?');
    // A path without a slash is relative to the page on a phone; ours are all absolute.
    const route = path.replace(/^\//, '');
    if (!path.startsWith('/') || !this.pack().has(route)) {
      throw new Error(`page "${path}" is not found`);
    }
    // WeChat hands parameters over as they stand in the url.
    const pairs = search.split('&').filter(Boolean);
    return { route, query: Object.fromEntries(pairs.map(pairOf)) };
  }
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

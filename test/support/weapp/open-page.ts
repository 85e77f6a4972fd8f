/** One page that is open on a phone: its life from loading to unloading, and what it costs. */
import type { Instance, Mounted } from './engine';
import { poll } from './poll';
import { sizeOf, type ShownNode } from './shown';

export class OpenPage {
  /** Bytes of the largest `setData` so far. */
  private largestSetData = 0;
  /** Everything that `setData` brought to the screen, as JSON. */
  readonly sent: string[] = [];
  /** Loaded, shown and ready. */
  ready = false;
  readonly instance: Instance;
  private gone = false;

  constructor(
    private readonly root: Mounted,
    readonly route: string,
    private readonly query: Record<string, string>,
  ) {
    this.instance = root.instance;
    const render = this.instance.setData.bind(this.instance);
    Object.assign(this.instance, {
      route,
      __route__: route,
      options: query,
      setData: (data: Record<string, unknown>, done?: () => void) => {
        if (this.gone) return;
        // As on a phone, only what JSON can hold reaches the screen.
        const text = JSON.stringify(data);
        this.largestSetData = Math.max(this.largestSetData, Buffer.byteLength(text));
        this.sent.push(text);
        render(JSON.parse(text) as Record<string, unknown>, done);
      },
    });
  }

  /** Loads, waits for the first render, attaches and shows. */
  async load(): Promise<void> {
    this.call('onLoad', this.query);
    await poll(
      () => this.gone || this.hasContent(),
      () => `${this.route} rendered nothing`,
    );
    if (this.gone) return;
    this.root.attach();
    this.call('onShow');
    this.call('onReady');
    this.ready = true;
  }

  show(): void {
    this.call('onShow');
  }

  hide(): void {
    this.call('onHide');
  }

  unload(): void {
    this.call('onUnload');
    this.remove();
  }

  /** Takes it off the screen without telling it: the app was killed. */
  remove(): void {
    this.gone = true;
    this.root.detach();
  }

  /** The rendered tree. */
  get tree(): ShownNode {
    return this.root.tree;
  }

  /** Rendered elements, their depth, and the largest `setData` in bytes. */
  cost(): { nodes: number; depth: number; largestSetData: number } {
    return { ...sizeOf(this.tree), largestSetData: this.largestSetData };
  }

  /** Calls a method of the page, if it has it. */
  call(name: string, ...args: unknown[]): void {
    const method = this.instance[name];
    if (typeof method === 'function')
      (method as (...a: unknown[]) => void).apply(this.instance, args);
  }

  private hasContent(): boolean {
    const { root } = this.instance.data as { root?: { cn?: unknown[] } };
    return (root?.cn?.length ?? 0) > 0;
  }
}

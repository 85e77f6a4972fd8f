/** A page as a person has it: read by its words, and acted on by them. */
import type { Gesture } from './gesture';
import { innermost, isNamed } from './match';
import type { OpenPage } from './open-page';
import { poll } from './poll';
import { textOf, walk, type ShownNode } from './shown';

/** Which one, when the same words stand on the page more than once. */
interface Where {
  /** Words that stand beside the target: of its card, its row. */
  readonly within?: string;
  /** Any would do: the first on the page is taken. */
  readonly first?: boolean;
}

function textAttribute(node: ShownNode, name: string): string {
  const value = node.attribute(name);
  return typeof value === 'string' ? value : '';
}

export class Screen {
  constructor(
    private readonly page: OpenPage,
    private readonly errors: readonly unknown[],
    private readonly gesture: Gesture,
  ) {}

  get route(): string {
    return this.page.route;
  }

  text(): string {
    return textOf(this.page.tree);
  }

  /** Rendered elements, their depth, and the largest `setData` in bytes. */
  cost(): ReturnType<OpenPage['cost']> {
    return this.page.cost();
  }

  async waitForText(words: string): Promise<void> {
    await this.waitUntil(() => this.text().includes(words), `“${words}”`);
  }

  async waitForNoText(words: string): Promise<void> {
    await this.waitUntil(() => !this.text().includes(words), `“${words}” to go`);
  }

  /** Waits until the page is as it should be; an error inside the app ends the wait. */
  async waitUntil(isSo: () => boolean, what: string): Promise<void> {
    await poll(
      () => {
        if (this.errors.length > 0) throw this.errors[0];
        return isSo();
      },
      () => `${this.route} waited for ${what}; it shows: ${this.text()}`,
    );
  }

  /** The words of the smallest element that has all of `words` in it: a card, a row. */
  around(...words: string[]): string {
    return textOf(this.smallest(...words));
  }

  /** Class names of the elements from the page's root to the one with these words. */
  classesAt(words: string): string[] {
    return this.pathTo(words).map((node) => textAttribute(node, 'class'));
  }

  /** Inline styles of the elements from the page's root to the one with these words. */
  stylesAt(words: string): string[] {
    return this.pathTo(words).map((node) => textAttribute(node, 'style'));
  }

  /** What a screen reader says of everything that can be tapped. */
  buttons(): { role: string; name: string }[] {
    return this.elements()
      .filter((node) => node.handles('tap') && textAttribute(node, 'class').includes('tap'))
      .map((node) => ({
        role: textAttribute(node, 'aria-role'),
        name: textAttribute(node, 'aria-label') || textOf(node),
      }));
  }

  /** Ticks the box with these words, and waits until it is. */
  async tick(words: string): Promise<void> {
    await this.tap(words);
    const ticked = () =>
      this.elements().some(
        (node) => isNamed(node, words) && textAttribute(node, 'aria-pressed') === 'true',
      );
    await this.waitUntil(ticked, `“${words}” to be ticked`);
  }

  /** Whole words before a part of others: a “10” is no “10.0.0.8”. */
  private pathTo(words: string): ShownNode[] {
    const path: ShownNode[] = [];
    const exact = innermost(this.elements().filter((node) => textOf(node).trim() === words));
    const target = exact[0] ?? this.smallest(words);
    for (let at: ShownNode | null = target; at; at = at.parent) path.unshift(at);
    return path.filter((node) => node.isElement);
  }

  /** Taps what has these words, or this label for screen readers. */
  async tap(words: string, where: Where = {}): Promise<void> {
    const node = await this.find(words, where, (n) => n.handles('tap'));
    this.gesture.begin();
    node.fire('tap', {});
  }

  /** Types into the field with this label or placeholder. */
  async type(label: string, value: string): Promise<void> {
    const control = await this.control(['input', 'textarea'], label);
    control.fire('input', { value, cursor: value.length });
  }

  /** Types one text after another, as a keyboard does that does not wait for the page. */
  async typeFast(label: string, texts: readonly string[]): Promise<void> {
    const control = await this.control(['input', 'textarea'], label);
    for (const value of texts) control.fire('input', { value, cursor: value.length });
  }

  /** How many `setData` brought data with these words to the screen. */
  timesSent(words: string): number {
    const said = JSON.stringify(words).slice(1, -1);
    return this.page.sent.filter((text) => text.includes(said)).length;
  }

  /** Attribute of the text control with this label or placeholder. */
  async attributeOf(label: string, name: string): Promise<unknown> {
    return (await this.control(['input', 'textarea'], label)).attribute(name);
  }

  /** Scrolls the page to its end. */
  reachBottom(): void {
    this.page.call('onReachBottom');
  }

  /** What the only match's control holds now. */
  valueOf(tag: string, name = 'value'): unknown {
    const node = this.elements().find((n) => n.tag === tag);
    return node && node.attribute(name);
  }

  private elements(): ShownNode[] {
    return [...walk(this.page.tree)].filter((node) => node.isElement);
  }

  private smallest(...words: string[]): ShownNode {
    const fits = (node: ShownNode): boolean => {
      const text = textOf(node);
      return words.every((word) => text.includes(word));
    };
    let at = this.page.tree;
    if (!fits(at)) throw new Error(`${this.route} has no ${words.join(' with ')}: ${this.text()}`);
    for (;;) {
      const inner = at.children.find(fits);
      if (!inner || inner.words !== undefined) return at;
      at = inner;
    }
  }

  /** The form control with a label; it stands by itself, or after its label in the same block. */
  private control(tags: readonly string[], label: string): Promise<ShownNode> {
    const name = `the ${tags.join('/')} “${label}”`;
    let found: ShownNode[] = [];
    const look = (): ShownNode | undefined => {
      const all = this.elements().filter((node) => tags.includes(node.tag));
      found = all.filter((node) => isNamed(node, label));
      if (found.length === 0) found = all.filter((node) => isNamed(this.blockOf(node), label));
      if (found.length === 0 && all.length === 1 && label === '') found = all;
      return found.length === 1 ? found[0] : undefined;
    };
    return poll(look, () => `${this.route} has ${found.length} of ${name}: ${this.text()}`);
  }

  /** The closest block around a control that has words. */
  private blockOf(node: ShownNode): ShownNode {
    let at = node.parent;
    while (at && textOf(at) === '') at = at.parent;
    return at ?? node;
  }

  private find(
    words: string,
    { within, first = false }: Where,
    does: (node: ShownNode) => boolean,
  ): Promise<ShownNode> {
    let found: ShownNode[] = [];
    const look = (): ShownNode | undefined => {
      const area = within === undefined ? this.page.tree : this.areaOf(words, within);
      const all = area ? [...walk(area)].filter((n) => n.isElement && does(n)) : [];
      const exact = all.filter(
        (n) => textOf(n).trim() === words || n.attribute('aria-label') === words,
      );
      found = innermost(exact.length > 0 ? exact : all.filter((n) => isNamed(n, words)));
      return found.length === 1 || first ? found[0] : undefined;
    };
    return poll(look, () => `${this.route} has ${found.length} of “${words}”: ${this.text()}`);
  }

  private areaOf(words: string, within: string): ShownNode | undefined {
    return this.text().includes(within) ? this.smallest(within, words) : undefined;
  }
}

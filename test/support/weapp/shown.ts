/** The tree on the screen, the same whichever engine shows it. */

export interface ShownNode {
  /** Its tag in the template; empty for a text. */
  readonly tag: string;
  /** True for what a person would call a node: no text, no block of a template. */
  readonly isElement: boolean;
  /** The words of a text; nothing for all others. */
  readonly words: string | undefined;
  /** Children as they are shown: those of a custom component are in its shadow. */
  readonly children: readonly ShownNode[];
  readonly parent: ShownNode | null;
  /** An attribute by its name in the template. */
  attribute(name: string): unknown;
  handles(event: string): boolean;
  /** Fires an event at it, as the platform does when a person acts. */
  fire(event: string, detail: object): void;
}

/** Events that rise through the elements; others stay where they are fired. */
export const RISING: ReadonlySet<string> = new Set([
  'tap',
  'longpress',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
]);

/** All nodes below and including one, in the order of the page. */
export function* walk(node: ShownNode): Generator<ShownNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

/** The words inside, without any space between elements that the templates do not have. */
export const textOf = (node: ShownNode): string => node.words ?? node.children.map(textOf).join('');

/** Elements rendered, and how deep they are nested. */
export function sizeOf(root: ShownNode): { nodes: number; depth: number } {
  let nodes = 0;
  let deepest = 0;
  const visit = (node: ShownNode, depth: number): void => {
    const here = depth + (node.isElement ? 1 : 0);
    nodes += here - depth;
    deepest = Math.max(deepest, here);
    for (const child of node.children) visit(child, here);
  };
  visit(root, 0);
  return { nodes, depth: deepest };
}

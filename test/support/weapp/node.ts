/** The tree that the engine renders: its nodes, and reading them. */

/** One attribute or one event binding of a rendered node, as the compiled template gave it. */
export interface Attribute {
  name: string;
  value: unknown;
}
export interface EventBinding {
  name: string;
  isCapture: boolean;
  isCatch: boolean;
  isMutated: boolean;
  handler: unknown;
  /** Of the listener, once it is bound. */
  id?: unknown;
}

/** What the template says a node should be. */
export interface VirtualNode {
  type: number;
  tagName: string;
  componentId?: string;
  content: string;
  key?: string;
  attrs: Attribute[];
  event: Record<string, EventBinding>;
  children: VirtualNode[];
  exparserNode: RenderedNode;
}

/** A node of WeChat's component framework. */
export interface RenderedNode {
  readonly parentNode: RenderedNode | null;
  readonly childNodes: RenderedNode[];
  readonly shadowRoot?: RenderedNode;
  readonly ownerShadowRoot?: RenderedNode;
  readonly textContent: string;
  _vt: VirtualNode;
  insertBefore(node: RenderedNode, before?: RenderedNode): void;
  removeChild(node: RenderedNode): void;
  replaceChild(node: RenderedNode, old: RenderedNode): void;
  getHostNode?(): RenderedNode;
}

/** Kinds of virtual nodes that j-component tells apart. */
export const COMPONENT = 17;
export const TEXT = 18;

/** Custom components: Taro's own, which carry on where templates may not nest deeper, and the native ones of ours. */
const CUSTOM = new Set(['comp', 'custom-wrapper', 'contact-calendar']);

export const isCustom = (node: RenderedNode): boolean => CUSTOM.has(node._vt.tagName);

/** Children as they are shown: those of a custom component are in its shadow. */
export function childrenOf(node: RenderedNode): readonly RenderedNode[] {
  return (isCustom(node) ? node.shadowRoot?.childNodes : node.childNodes) ?? [];
}

/** The parent as it is shown. */
export function parentOf(node: RenderedNode): RenderedNode | null {
  return node.parentNode ?? node.getHostNode?.() ?? null;
}

/** True for what a person would call a node: no text, no block of a template. */
export const isElement = (node: RenderedNode): boolean => node._vt.type === COMPONENT;

/** All nodes below and including one, in the order of the page. */
export function* walk(node: RenderedNode): Generator<RenderedNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** The words inside, without any space between elements that the templates do not have. */
export function textOf(node: RenderedNode): string {
  if (node._vt.type === TEXT) return node._vt.content;
  return childrenOf(node).map(textOf).join('');
}

/** An attribute by its name in the template; the compiler writes `aria-label` as `ariaLabel`. */
export function attribute(node: RenderedNode, name: string): unknown {
  const compiled = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return node._vt.attrs.find((attr) => attr.name === name || attr.name === compiled)?.value;
}

/** Elements rendered, and how deep they are nested. */
export function sizeOf(root: RenderedNode): { nodes: number; depth: number } {
  let nodes = 0;
  let deepest = 0;
  const visit = (node: RenderedNode, depth: number): void => {
    const here = depth + (isElement(node) ? 1 : 0);
    nodes += here - depth;
    deepest = Math.max(deepest, here);
    for (const child of childrenOf(node)) visit(child, here);
  };
  visit(root, 0);
  return { nodes, depth: deepest };
}

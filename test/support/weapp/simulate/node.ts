/** The tree that WeChat's older framework renders: its nodes, and reading them. */

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
  /** The page's own host, on which nothing was rendered, is without. */
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

/** All nodes below and including one. */
export function* walkRendered(node: RenderedNode): Generator<RenderedNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walkRendered(child);
}

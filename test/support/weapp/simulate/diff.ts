/**
 * How a new tree of the template is brought onto the screen. This diff is ours and
 * replaces j-component's own: that one puts keyed children in the wrong order when
 * some are added and others removed at once, and hands a custom component its old
 * data again whenever the page above it renders, undoing the component's own
 * `setData`. WeChat's real engine does neither.
 */
import {
  isCustom,
  TEXT,
  walkRendered,
  type Attribute,
  type RenderedNode,
  type VirtualNode,
} from './node';

/** The parts of j-component's renderer that stay as they are. */
export interface Renderer {
  renderExparserNode(
    node: VirtualNode,
    host: RenderedNode | null,
    shadowRoot: RenderedNode | null | undefined,
  ): RenderedNode;
  updateAttrs(node: RenderedNode, attrs: readonly Attribute[]): void;
  updateEvent(node: RenderedNode, event: VirtualNode['event']): void;
}

export interface EventRemover {
  removeListenerFromElement(
    node: RenderedNode,
    name: string,
    id: unknown,
    options: { capture: boolean },
  ): void;
}

type Update = (was: VirtualNode, next: VirtualNode) => void;

/** Objects that were handed to custom components, as text: the object itself may be changed in place. */
type Handed = WeakMap<RenderedNode, Map<string, string>>;

/** Makes the two functions that j-component calls: rendering anew, and updating. */
export function createDiff(
  renderer: Renderer,
  events: EventRemover,
): { render: Renderer['renderExparserNode']; update: Update } {
  const handed: Handed = new WeakMap();
  const originalRender = renderer.renderExparserNode;
  const render: Renderer['renderExparserNode'] = (vt, host, shadowRoot) => {
    const node = originalRender(vt, host, shadowRoot);
    for (const inner of walkRendered(node)) remember(handed, inner);
    return node;
  };

  const update: Update = (was, next) => {
    const node = was.exparserNode;
    if (was.type === TEXT) {
      if (was.content !== next.content) return replace(node, next);
      return adopt(node, next);
    }
    updateAttributes(node, was, next);
    updateEvents(node, was, next);
    updateChildren(node, was.children, next.children);
    adopt(node, next);
  };

  const replace = (node: RenderedNode, next: VirtualNode): void => {
    const parent = node.parentNode;
    parent?.replaceChild(render(next, null, parent.ownerShadowRoot ?? parent), node);
  };

  const updateAttributes = (node: RenderedNode, was: VirtualNode, next: VirtualNode): void => {
    const before = new Map(was.attrs.map(({ name, value }) => [name, value]));
    const after = new Set(next.attrs.map(({ name }) => name));
    const changed = next.attrs.filter(({ name, value }) =>
      typeof value === 'object' && value !== null && isCustom(node)
        ? handed.get(node)?.get(name) !== JSON.stringify(value)
        : before.get(name) !== value,
    );
    const gone = was.attrs.filter(({ name }) => !after.has(name));
    const updates = [...changed, ...gone.map(({ name }) => ({ name, value: undefined }))];
    if (updates.length > 0) renderer.updateAttrs(node, updates);
  };

  const updateEvents = (node: RenderedNode, was: VirtualNode, next: VirtualNode): void => {
    if (sameEvents(was.event, next.event)) {
      // The listeners that are bound know their own ids.
      next.event = was.event;
      return;
    }
    for (const { name, id, isCapture } of Object.values(was.event)) {
      if (id !== undefined)
        events.removeListenerFromElement(node, name, id, { capture: isCapture });
    }
    renderer.updateEvent(node, next.event);
  };

  const updateChildren = (
    node: RenderedNode,
    was: readonly VirtualNode[],
    next: readonly VirtualNode[],
  ): void => {
    const free = new Map<string, VirtualNode[]>();
    for (const child of was) free.set(kindOf(child), [...(free.get(kindOf(child)) ?? []), child]);
    for (const child of next) {
      const old = free.get(kindOf(child))?.shift();
      if (old) update(old, child);
      else render(child, null, node.ownerShadowRoot ?? node);
    }
    for (const left of free.values())
      for (const child of left) node.removeChild(child.exparserNode);
    next.forEach((child, i) => {
      const there = node.childNodes[i];
      if (there !== child.exparserNode) node.insertBefore(child.exparserNode, there);
    });
  };

  const adopt = (node: RenderedNode, next: VirtualNode): void => {
    // A replaced text has brought its own node.
    next.exparserNode ??= node;
    next.exparserNode._vt = next;
    remember(handed, next.exparserNode);
  };

  return { render, update };
}

/** Children of the same kind and key are the same child. */
const kindOf = ({ type, tagName, componentId, key }: VirtualNode): string =>
  [type, tagName, componentId ?? '', key ?? ''].join('\n');

function remember(handed: Handed, node: RenderedNode): void {
  if (node._vt.type === TEXT || !isCustom(node)) return;
  const objects = node._vt.attrs.filter(({ value }) => typeof value === 'object' && value !== null);
  handed.set(node, new Map(objects.map(({ name, value }) => [name, JSON.stringify(value)])));
}

function sameEvents(a: VirtualNode['event'], b: VirtualNode['event']): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => {
    const [one, other] = [a[name], b[name]];
    return (
      one?.handler === other?.handler &&
      one?.isCapture === other?.isCapture &&
      one?.isCatch === other?.isCatch &&
      one?.isMutated === other?.isMutated
    );
  });
}

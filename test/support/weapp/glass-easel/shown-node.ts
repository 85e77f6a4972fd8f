/** Nodes of glass-easel as the tests read them. */
import * as framework from 'glass-easel';
import { RISING, type ShownNode } from '../shown';

const faces = new WeakMap<framework.Node, ShownNode>();

/** A node's face; the same node has the same one always. */
export function shown(node: framework.Node): ShownNode {
  const known = faces.get(node);
  if (known) return known;
  const face = framework.TextNode.isTextNode(node) ? textFace(node) : new Face(node);
  faces.set(node, face);
  return face;
}

const parentOf = (node: framework.Node): ShownNode | null => {
  const host = framework.ShadowRoot.isShadowRoot(node) ? node.getHostNode() : null;
  const above = node.parentNode ?? (host?.parentNode ? host : null);
  return above && shown(above);
};

const textFace = (node: framework.TextNode): ShownNode => ({
  tag: '',
  isElement: false,
  get words() {
    return node.textContent;
  },
  children: [],
  get parent() {
    return parentOf(node);
  },
  attribute: () => undefined,
  handles: () => false,
  fire: () => undefined,
});

interface Listening {
  readonly _$eventTarget: { readonly listeners: object };
}
type Tagged = framework.NativeNode | framework.GeneralComponent;
const isTagged = (node: framework.Element): node is Tagged =>
  framework.NativeNode.isNativeNode(node) || framework.Component.isComponent(node);

class Face implements ShownNode {
  readonly words = undefined;

  constructor(private readonly node: framework.Element) {}

  get tag(): string {
    return isTagged(this.node) ? this.node.is : '';
  }
  get isElement(): boolean {
    return isTagged(this.node);
  }
  get children(): readonly ShownNode[] {
    const component = framework.Component.isComponent(this.node) && this.node;
    return ((component && component.getShadowRoot()) || this.node).childNodes.map(shown);
  }
  get parent(): ShownNode | null {
    return parentOf(this.node);
  }
  attribute(name: string): unknown {
    if (name === 'class') return this.node.class;
    if (name === 'style') return this.node.style;
    if (name === 'id') return this.node.id;
    return this.node.attributes.find((attribute) => attribute.name === name)?.value;
  }
  handles(event: string): boolean {
    // The framework tells this to nobody else.
    const { listeners } = (this.node as unknown as Listening)._$eventTarget;
    return event in listeners;
  }
  fire(event: string, detail: object): void {
    const rises = RISING.has(event);
    const options = { bubbles: rises, capturePhase: rises, composed: rises };
    framework.Event.triggerEvent(this.node, event, detail, options);
  }
}

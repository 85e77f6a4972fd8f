/** Nodes of the older framework as the tests read them. */
import type { ShownNode } from '../shown';
import { childrenOf, COMPONENT, TEXT, type RenderedNode } from './node';

type Fire = (node: RenderedNode, event: string, detail: object) => void;

/** Makes the function that gives a rendered node its face; the same node has the same one always. */
export function shownIn(fire: Fire): (node: RenderedNode) => ShownNode {
  const faces = new WeakMap<RenderedNode, ShownNode>();
  const shown = (node: RenderedNode): ShownNode => {
    const known = faces.get(node) ?? new Face(node, shown, fire);
    faces.set(node, known);
    return known;
  };
  return shown;
}

class Face implements ShownNode {
  constructor(
    private readonly node: RenderedNode,
    private readonly shown: (node: RenderedNode) => ShownNode,
    private readonly send: Fire,
  ) {}

  get tag(): string {
    return this.node._vt.tagName;
  }
  get isElement(): boolean {
    return this.node._vt.type === COMPONENT;
  }
  get words(): string | undefined {
    return this.node._vt.type === TEXT ? this.node._vt.content : undefined;
  }
  get children(): readonly ShownNode[] {
    return childrenOf(this.node).map(this.shown);
  }
  get parent(): ShownNode | null {
    const above = this.node.parentNode ?? this.node.getHostNode?.();
    return above && '_vt' in above ? this.shown(above) : null;
  }
  /** The compiler writes `aria-label` as `ariaLabel`. */
  attribute(name: string): unknown {
    const compiled = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return this.node._vt.attrs.find((attr) => attr.name === name || attr.name === compiled)?.value;
  }
  handles(event: string): boolean {
    return this.node._vt.event[event] !== undefined;
  }
  fire(event: string, detail: object): void {
    this.send(this.node, event, detail);
  }
}

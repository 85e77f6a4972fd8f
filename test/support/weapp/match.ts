/** Which of the rendered elements a person means. */
import { attribute, parentOf, textOf, type RenderedNode } from './node';

export const handles = (node: RenderedNode, event: string): boolean =>
  node._vt.event[event] !== undefined;

/** True for what has these words inside, or as its label or placeholder. */
export function isNamed(node: RenderedNode, words: string): boolean {
  return (
    textOf(node).includes(words) ||
    ['aria-label', 'placeholder'].some((name) => attribute(node, name) === words)
  );
}

/** Of elements inside each other only the ones that have none of the others inside. */
export function innermost(nodes: readonly RenderedNode[]): RenderedNode[] {
  return nodes.filter((node) => !nodes.some((other) => other !== node && isInside(other, node)));
}

function isInside(node: RenderedNode, outer: RenderedNode): boolean {
  for (let at = parentOf(node); at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

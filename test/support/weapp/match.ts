/** Which of the rendered elements a person means. */
import { textOf, type ShownNode } from './shown';

/** True for what has these words inside, or as its label or placeholder. */
export function isNamed(node: ShownNode, words: string): boolean {
  return (
    textOf(node).includes(words) ||
    ['aria-label', 'placeholder'].some((name) => node.attribute(name) === words)
  );
}

/** Of elements inside each other only the ones that have none of the others inside. */
export function innermost(nodes: readonly ShownNode[]): ShownNode[] {
  return nodes.filter((node) => !nodes.some((other) => other !== node && isInside(other, node)));
}

function isInside(node: ShownNode, outer: ShownNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

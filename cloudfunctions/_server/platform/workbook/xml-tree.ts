/**
 * The elements of an XML part with the places at which they stand, so that one of them can be
 * changed and everything around it stays to the byte.
 */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** With the colon; empty where there is none. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** From the `<` of the element to behind its last `>`. */
  readonly start: number;
  readonly end: number;
  /** What stands between its tags; both are `end` for an element of one tag. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

/**
 * The root of a part.
 * @throws Error when it is not well-formed.
 */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let start = 0;
  parser.on('opentagstart', () => {
    start = xml.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ local, prefix, attributes }) => {
    const at = parser.position;
    const element: Open = {
      name: local,
      prefix: prefix && `${prefix}:`,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, { value }]) => [name, value]),
      ),
      children: [],
      start,
      end: at,
      innerStart: at,
      innerEnd: at,
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop();
    if (!element || isSelfClosing) return;
    element.end = parser.position;
    element.innerEnd = xml.lastIndexOf('</', parser.position - 1);
  });
  parser.write(xml).close();
  if (!root) throw new Error('no element');
  return root;
}

/** The first child of a name. */
export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const attributeText = (value: string): string =>
  value.replace(/[&<>"\t\n\r]/g, (c) => ESCAPES[c] ?? c);

/** An element written anew: its attributes, and what stands inside it, as XML. */
export function writeElement(
  qualifiedName: string,
  attributes: Readonly<Record<string, string>>,
  inside = '',
): string {
  const tag = [
    qualifiedName,
    ...Object.entries(attributes).map(([name, value]) => `${name}="${attributeText(value)}"`),
  ].join(' ');
  return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${qualifiedName}>`;
}

/** Text between tags. */
export const xmlText = (text: string): string => text.replace(/[&<>\r]/g, (c) => ESCAPES[c] ?? c);

/** What takes the place of a span. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/** The part with its edits, which do not overlap. */
export const withEdits = (xml: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, xml: now }) => text.slice(0, start) + now + text.slice(end), xml);

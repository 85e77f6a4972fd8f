/** How the package is made small: nothing that a screen says may be lost by it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { withDirectCalls } from '../../config/direct-calls';

interface Attributes {
  readonly kept: Readonly<Record<string, readonly string[]>>;
  leaveKept(components: Record<string, Record<string, string>>): void;
}
const { kept, leaveKept } = jest.requireActual<Attributes>('../../config/template.attributes.js');

/** What Taro gives every component beside its own attributes, and what a browser alone knows. */
const OF_ALL = ['className', 'style', 'id', 'key', 'ref', 'onClick', 'catchMove', 'role'];

const sources = (): string[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join('src', file));

/** Attributes that a source sets on the components whose attributes are left out. */
function attributesIn(code: string): { tag: string; name: string }[] {
  const found: { tag: string; name: string }[] = [];
  const file = ts.createSourceFile(
    'one.tsx',
    code,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  if (!code.includes('@tarojs/components')) return found;
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const tag = node.tagName.getText();
      if (tag in kept)
        for (const one of node.attributes.properties)
          if (ts.isJsxAttribute(one)) found.push({ tag, name: one.name.getText() });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `scrollY` as Taro's table of a component names it. */
const inTable = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the template', () => {
  it('has every attribute that a screen sets', () => {
    const set = sources().flatMap((file) => attributesIn(readFileSync(file, 'utf8')));
    expect(set.length).toBeGreaterThan(500);
    const lost = set.filter(
      ({ tag, name }) => !OF_ALL.includes(name) && !kept[tag]?.includes(inTable(name)),
    );
    expect(lost).toEqual([]);
  });

  it('names an attribute that would be lost', () => {
    const code = "import { View } from '@tarojs/components';\nconst a = <View onLongPress={b} />;";
    expect(attributesIn(code)).toEqual([{ tag: 'View', name: 'onLongPress' }]);
    expect(kept['View']).not.toContain('on-long-press');
  });

  it('leaves of a component what is kept, and others as they are', () => {
    const components = {
      View: { animation: '', 'hover-class': '', 'aria-label': '' },
      Text: { decode: '' },
      ScrollView: { 'scroll-y': '', reverse: '' },
      Image: { src: '', bindLoad: '' },
      Input: { focus: '' },
    };
    leaveKept(components);
    expect(components).toEqual({
      View: { 'hover-class': '', 'aria-label': '' },
      Text: {},
      ScrollView: { 'scroll-y': '' },
      Image: { src: '' },
      Input: { focus: '' },
    });
  });
});

describe('calls of imported functions', () => {
  it('are plain, and a word before them stays apart', () => {
    expect(withDirectCalls('return(0,call/* call */.T1)(a, (0,day.pR)(b))')).toBe(
      'return call/* call */.T1(a,  day.pR(b))',
    );
  });

  it('are those of a name of a module alone', () => {
    for (const code of ['(0,eval)("x")', '(0, a[b])(c)', '(1, a.b)(c)', '(0, a.b)'])
      expect(withDirectCalls(code)).toBe(code);
  });
});

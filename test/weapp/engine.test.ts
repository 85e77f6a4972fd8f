/** The harness itself: lists by key stay in order, components keep what they set themselves. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { create, fire, register } from '../support/weapp/engine';
import { isElement, textOf, walk, type RenderedNode } from '../support/weapp/node';

let root: string;
let made = 0;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'weapp-engine-'));
  mkdirSync(join(root, 'list'));
  mkdirSync(join(root, 'host'));
  writeFileSync(
    join(root, 'list/index.wxml'),
    '<view wx:for="{{items}}" wx:key="id" data-id="{{item.id}}" bindtap="pick"><text wx:if="{{item.loud}}">{{item.id}}!</text><block wx:else>{{item.id}}</block>,</view>',
  );
  // Taro's own component of this name carries the tree on where templates may not nest deeper.
  writeFileSync(join(root, 'host/comp.wxml'), '<view>{{i.words}}</view>');
  writeFileSync(join(root, 'host/index.wxml'), '<view>{{title}}</view><comp i="{{part}}"></comp>');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const idOf = (name: string): string => `${name}-${(made += 1)}`;

function open(path: string, definition: object, using: Record<string, string> = {}) {
  const page = create(register(root, path, { id: idOf('page'), ...definition }, using));
  page.attach(document.body);
  const { shadowRoot } = page._exparserNode;
  if (!shadowRoot) throw new Error('nothing rendered');
  return { page, tree: shadowRoot };
}

const items = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...'abcdefghij'), loud: fc.boolean() }),
  { selector: ({ id }) => id, maxLength: 10 },
);
const shown = (list: readonly { id: string; loud: boolean }[]): string =>
  list.map(({ id, loud }) => `${id}${loud ? '!' : ''},`).join('');

test('whatever list follows whatever list, the screen shows it in order, and taps find their item', () => {
  const picked: string[] = [];
  const { page, tree } = open('list/index', {
    data: { items: [] },
    methods: {
      pick: (event: { currentTarget: { dataset: { id: string } } }) =>
        picked.push(event.currentTarget.dataset.id),
    },
  });
  fc.assert(
    fc.property(items, (list) => {
      page.instance.setData({ items: list });
      expect(textOf(tree)).toBe(shown(list));
      picked.length = 0;
      const rows = [...walk(tree)].filter((n) => isElement(n) && n._vt.tagName === 'view');
      for (const row of rows) fire(row, 'tap', {});
      expect(picked).toEqual(list.map(({ id }) => id));
    }),
    { numRuns: 300 },
  );
});

test('a component keeps what it set itself while its page renders, and takes what the page changes', () => {
  const comp = register(
    root,
    'host/comp',
    { id: idOf('comp'), tagName: 'comp', properties: { i: { type: Object } } },
    {},
  );
  const { page, tree } = open(
    'host/index',
    { data: { title: 'one', part: { words: 'first' } } },
    { comp },
  );
  const component = [...walk(tree)].find((node) => node._vt.tagName === 'comp') as RenderedNode & {
    __componentInstance__?: unknown;
  };
  setOwn(component, { 'i.words': 'own' });
  page.instance.setData({ title: 'two' });
  expect(textOf(tree)).toBe('twoown');
  page.instance.setData({ 'part.words': 'changed' });
  expect(textOf(tree)).toBe('twochanged');
});

/** `this.setData` of a component, from outside. */
function setOwn(node: RenderedNode, data: Record<string, unknown>): void {
  (node as RenderedNode & { setData(data: object): void }).setData(data);
}

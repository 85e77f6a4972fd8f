/** The harness itself: lists by key stay in order, components keep what they set themselves. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as fc from 'fast-check';
import { engineOfRun, type Definition } from '../support/weapp/engine';
import { textOf, walk } from '../support/weapp/shown';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'weapp-engine-'));
  mkdirSync(join(root, 'list'));
  mkdirSync(join(root, 'host'));
  writeFileSync(
    join(root, 'list/index.wxml'),
    '<view wx:for="{{items}}" wx:key="id" data-id="{{item.id}}" bindtap="pick"><text wx:if="{{item.loud}}">{{item.id}}!</text><block wx:else>{{item.id}}</block>,</view>',
  );
  // Taro's own component of this name carries the tree on where templates may not nest deeper.
  writeFileSync(
    join(root, 'host/comp.wxml'),
    '<view class="inner" bindtap="own">{{i.words}}</view>',
  );
  writeFileSync(join(root, 'host/index.wxml'), '<view>{{title}}</view><comp i="{{part}}"></comp>');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The page of a package with the components it uses, on the screen. */
function open(path: string, definition: Definition, components: Record<string, Definition> = {}) {
  const shown = engineOfRun().openPackage(root);
  for (const [used, its] of Object.entries(components)) shown.register(used, its, {});
  const using = Object.keys(components).map((used) => [basename(used), used]);
  shown.register(path, definition, Object.fromEntries(using));
  const page = shown.create(path);
  page.attach();
  return page;
}

const items = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...'abcdefghij'), loud: fc.boolean() }),
  { selector: ({ id }) => id, maxLength: 10 },
);
const shown = (list: readonly { id: string; loud: boolean }[]): string =>
  list.map(({ id, loud }) => `${id}${loud ? '!' : ''},`).join('');

test('whatever list follows whatever list, the screen shows it in order, and taps find their item', () => {
  const picked: string[] = [];
  const page = open('list/index', {
    data: { items: [] },
    methods: {
      pick: (event: { currentTarget: { dataset: { id: string } } }) =>
        picked.push(event.currentTarget.dataset.id),
    },
  });
  fc.assert(
    fc.property(items, (list) => {
      page.instance.setData({ items: list });
      expect(textOf(page.tree)).toBe(shown(list));
      picked.length = 0;
      const rows = [...walk(page.tree)].filter((n) => n.tag === 'view');
      for (const row of rows) row.fire('tap', {});
      expect(picked).toEqual(list.map(({ id }) => id));
    }),
    { numRuns: 300 },
  );
});

test('a component keeps what it set itself while its page renders, and takes what the page changes', () => {
  const own = function (this: { setData(data: object): void }): void {
    this.setData({ 'i.words': 'own' });
  };
  const page = open(
    'host/index',
    { data: { title: 'one', part: { words: 'first' } } },
    { 'host/comp': { properties: { i: { type: Object } }, methods: { own } } },
  );
  const inner = [...walk(page.tree)].find((node) => node.attribute('class') === 'inner');
  inner?.fire('tap', {});
  page.instance.setData({ title: 'two' });
  expect(textOf(page.tree)).toBe('twoown');
  page.instance.setData({ 'part.words': 'changed' });
  expect(textOf(page.tree)).toBe('twochanged');
});

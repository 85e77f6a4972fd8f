/** Orders and sensors by the syntax tree; each planted breach is found, and the product has none. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { actionNames, actions } from '@core/modules/actions';
import * as z from '@core/shared/zod';
import { requiredSensitive, sensitiveFields } from './rules';
import { forbiddenOrders, forbiddenSorts, sensors } from './syntax';

const ROOT = join(__dirname, '..', '..');
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(name) && !name.includes('generated') ? [path] : [];
  });
const sources = ['core', 'src', 'cloudfunctions', 'scripts/demo', 'local-cloud'].flatMap((room) =>
  filesIn(join(ROOT, room)),
);
const breaches = (check: (source: string) => string[]) =>
  sources.flatMap((file) =>
    check(readFileSync(file, 'utf8')).map((found) => `${file.slice(ROOT.length)}: ${found}`),
  );

describe('the product', () => {
  it('orders no query by how well somebody does', () =>
    expect(breaches(forbiddenOrders)).toEqual([]));
  it('sorts no list by how well somebody does', () => expect(breaches(forbiddenSorts)).toEqual([]));
  // WeChat's own scanner hands over a code's text and no picture; a code can always be typed instead.
  it('reaches no camera and no place, but for reading a code that the person holds up', () =>
    expect(breaches(sensors)).toEqual(['/src/phone/scan.weapp.ts: scanCode']));
  it('keeps nothing of a scan but its text', () =>
    expect(readFileSync(join(ROOT, 'src/phone/scan.weapp.ts'), 'utf8')).toMatch(
      /scanned \? scanned\.result\.trim\(\) : null/,
    ));
  it.each(actionNames)('%s asks for no picture and no place, optional or not', (name) => {
    expect(sensitiveFields(actions[name].input)).toEqual([]);
  });
});

describe('a planted order', () => {
  it.each([
    ['toSorted', 'const top = people.toSorted((a, b) => b.points - a.points);'],
    ['a comparator in a variable', 'const by = (a, b) => b.total - a.total;\nlist.sort(by);'],
    [
      'a comparator by a helper',
      'const of = (p) => p.tally.stars;\nlist.sort((a, b) => of(b) - of(a));',
    ],
    ['destructured fields', 'list.sort(({ points: a }, { points: b }) => b - a);'],
    ['a key in a variable', 'const key = "total";\nlist.sort((a, b) => b[key] - a[key]);'],
    ['a computed method', "list['sort']((a, b) => b.count - a.count);"],
  ])('in memory by %s is found', (_how, source) => {
    expect(forbiddenSorts(source)).not.toEqual([]);
  });

  it.each([
    ['double quotes', 'store.find("x", { where: {}, orderBy: [["points", "desc"]], limit: 10 });'],
    ['limit behind a spread', "find('x', { orderBy: [['stars', 'desc']], ...page, limit });"],
    [
      'a variable',
      "const order = [['total', 'desc']] as const;\nfind('x', { orderBy: order, limit: 3 });",
    ],
    ['a shorthand', "const orderBy = [['counts', 'desc']];\nfind('x', { orderBy });"],
    ['the SDK’s own call', "db.collection('x').where({}).orderBy('points', 'desc').get();"],
    [
      'a field in a variable',
      "const field = 'points';\nfind('x', { orderBy: [[field, 'desc']] });",
    ],
    ['one of two', "find('x', { orderBy: up ? [['name', 'asc']] : [['points', 'desc']] });"],
  ])('of a query by %s is found', (_how, source) => {
    expect(forbiddenOrders(source)).not.toEqual([]);
  });

  it('by name, town or day is none', () => {
    expect(forbiddenSorts('list.sort((a, b) => (a.name < b.name ? -1 : 1));')).toEqual([]);
    expect(forbiddenOrders("find('x', { orderBy: [['sortKey', 'asc']], limit: 10 });")).toEqual([]);
  });
});

describe('a planted sensor', () => {
  it.each([
    ['a call', 'Taro.getLocation({ type: "gcj02" });'],
    ['a key', "wx['chooseImage']({ count: 1 });"],
    ['destructuring', 'const { chooseMedia: pick } = Taro;\npick({});'],
    ['a name in a variable', "const what = 'startLocationUpdate';\nwx[what]();"],
    ['the browser', 'navigator.geolocation.watchPosition(track);'],
    ['an element', 'const shot = <Camera mode="normal" />;'],
  ])('by %s is found', (_how, source) => expect(sensors(source)).not.toEqual([]));
});

describe('a planted field', () => {
  it.each([
    ['another name', z.object({ snapshotUrl: z.string() })],
    ['coordinates', z.object({ at: z.object({ lng: z.number(), lat: z.number() }) })],
    ['a record', z.object({ extra: z.record(z.string(), z.object({ photoId: z.string() })) })],
    ['a transform', z.object({ avatar: z.string().transform((text) => text.trim()) })],
    [
      'a pipe',
      z
        .string()
        .transform((text) => ({ text }))
        .pipe(z.object({ text: z.string(), gps: z.string().optional() })),
    ],
    ['a tuple', z.object({ pair: z.tuple([z.object({ selfie: z.string() })]) })],
    ['a lazy part', z.object({ inner: z.lazy(() => z.object({ 照片: z.string() })) })],
    [
      'an intersection',
      z.intersection(z.object({ a: z.string() }), z.object({ latitude: z.number() })),
    ],
  ])('by %s is found, also where it is optional', (_how, schema) => {
    expect(sensitiveFields(schema)).not.toEqual([]);
    expect(sensitiveFields(z.object({ some: schema.optional() }))).not.toEqual([]);
  });

  it('that is required is told apart', () => {
    const planted = z.object({ extra: z.record(z.string(), z.object({ photoId: z.string() })) });
    expect(requiredSensitive(planted)).toEqual(['extra.photoId']);
  });
});

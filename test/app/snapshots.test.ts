/** Answers kept on the phone: painted first by the build that kept them, by another only without a signal. */
import { keepSnapshot, readSnapshot, snapshotKey, SNAPSHOT_PREFIX } from '../../src/data/snapshots';

const stored = new Map<string, string>();
let full = false;

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, text: string) => {
      if (full) throw new Error('full');
      stored.set(key, text);
    },
    removeStorageSync: (key: string) => stored.delete(key),
  },
}));

const builtWith = (contracts: string): void => {
  (globalThis as unknown as { CONTRACTS: string }).CONTRACTS = contracts;
};
const key = snapshotKey('home.open', {});

beforeEach(() => {
  stored.clear();
  full = false;
  builtWith('one');
});

test('what this build kept is read as its own', () => {
  expect(key.startsWith(SNAPSHOT_PREFIX)).toBe(true);
  expect(readSnapshot(key)).toBeNull();
  keepSnapshot(key, { today: '2026-06-10' });
  expect(readSnapshot(key)).toEqual({ data: { today: '2026-06-10' }, current: true });
});

test('after an update it is still there, and not this build’s', () => {
  keepSnapshot(key, { today: '2026-06-10' });
  builtWith('two');
  expect(readSnapshot(key)).toEqual({ data: { today: '2026-06-10' }, current: false });
});

test('so is what the first releases kept, without a name', () => {
  stored.set(key, JSON.stringify({ today: '2026-06-10' }));
  expect(readSnapshot(key)).toEqual({ data: { today: '2026-06-10' }, current: false });
});

test('a full storage loses the snapshot and nothing else', () => {
  keepSnapshot(key, { today: '2026-06-10' });
  full = true;
  keepSnapshot(key, { today: '2026-06-11' });
  expect(readSnapshot(key)).toBeNull();
});

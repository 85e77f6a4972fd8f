/** Where names and towns stand in lists. */
import { compareKeys, compareNames, townKeyOf, unitKeyOf } from '@core/shared/names/sort-key';

const inOrder = <T>(list: readonly T[], key: (one: T) => string): T[] =>
  [...list].sort((a, b) => compareKeys(key(a), key(b)));

test('names stand by pinyin, also where a character is read otherwise in a place', () => {
  const names = ['重庆某公司', '长沙某公司', '安居某公司', '张某公司', '厦门某公司', '白云某公司'];
  expect([...names].sort(compareNames)).toEqual([
    '安居某公司',
    '白云某公司',
    '重庆某公司',
    '长沙某公司',
    '厦门某公司',
    '张某公司',
  ]);
});

test('towns stand by the office’s table; those outside it follow, by pinyin', () => {
  const towns = [
    { name: '安居镇' },
    { name: '3号园区' },
    { name: '中山路街道', order: 0 },
    { name: '重庆高新园', order: 11 },
    { name: '胜利路街道', order: 2 },
    { name: '白云镇' },
  ];
  expect(inOrder(towns, townKeyOf).map(({ name }) => name)).toEqual([
    '中山路街道',
    '胜利路街道',
    '重庆高新园',
    '3号园区',
    '安居镇',
    '白云镇',
  ]);
});

test('units stand by town first, then by name, and no two have one key', () => {
  const [second, first] = [
    { name: '甲镇', order: 1 },
    { name: '乙镇', order: 0 },
  ];
  const keys = [
    unitKeyOf('乙公司', 'u1', first),
    unitKeyOf('甲公司', 'u2', first),
    unitKeyOf('甲公司', 'u3', first),
    unitKeyOf('丙公司', 'u4', second),
    unitKeyOf('甲公司', 'u5', { name: '丙镇' }),
  ];
  expect(inOrder(keys, (key) => key)).toEqual([keys[1], keys[2], keys[0], keys[3], keys[4]]);
  expect(new Set(keys).size).toBe(keys.length);
});

/** docs/data-model.md tells of every collection, and of each once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectionNames } from '@server/runtime/collections';

test('the table of the data model lists the collections, each once', () => {
  const text = readFileSync(join(__dirname, '../../docs/data-model.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (`[^|]+)\|/gm)];
  const told = rows.flatMap(([, names = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  expect(told.sort()).toEqual([...collectionNames].sort());
});

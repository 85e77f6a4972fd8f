/** Everything as plain files: a CSV a table, and pages by town, unit and party organisation with relative links. */
import type { ExportCell, ExportRows } from './contract';
import { compareNames } from '@core/shared/names/sort-key';
import { csvOf, cellWords } from './csv';
import { factsOf, linkTo, listOf, pageOf, sectionOf } from './html';
import { archiveTables, type TableName } from './tables';

export interface ArchiveHead {
  readonly scopeName: string;
  readonly asOf: string;
  readonly phonesInFull: boolean;
}
type File = readonly [path: string, text: string];
type Rows = readonly ExportCell[][];

/**
 * Each file as it is made, in order: `index.html`, the pages, the tables. A district has tens
 * of thousands, and all of them at once would not fit beside what they are made of.
 */
export function* archiveFiles(head: ArchiveHead, tables: ExportRows): Generator<File> {
  const unitPages = pathsOf('units', rowsOf(tables, 'units'), column('units', '#编号'));
  const orgRows = rowsOf(tables, 'partyOrganizations');
  const orgPages = pathsOf('organizations', orgRows, column('partyOrganizations', '#编号'));
  const towns = townsOf(tables);
  yield ['index.html', indexPage(head, tables, towns)];
  for (const [i, [town, units]] of [...towns].entries()) {
    yield [townPath(i), townPage(town, units, tables, unitPages, orgPages)];
  }
  const townPaths = new Map([...towns.keys()].map((town, i) => [town, townPath(i)]));
  yield* filesOfUnits(tables, unitPages, townPaths);
  yield* filesOfOrganizations(tables, orgPages, townPaths);
  for (const name of names) yield [csvPath(name), csvFile(name, rowsOf(tables, name))];
}

const names = Object.keys(archiveTables) as TableName[];
const rowsOf = (tables: ExportRows, name: TableName): Rows => tables[name] ?? [];
const columnsOf = (name: TableName): readonly string[] => archiveTables[name].columns;
const column = (name: TableName, title: string): number => columnsOf(name).indexOf(title);
const csvPath = (name: TableName): string => `csv/${archiveTables[name].title}.csv`;
const townPath = (i: number): string => `towns/${i + 1}.html`;
const sectionFor = (name: TableName, rows: Rows): string =>
  sectionOf(archiveTables[name].title, columnsOf(name), rows);

const csvFile = (name: TableName, rows: Rows): string =>
  csvOf(
    columnsOf(name).map((title) => title.replace('#', '')),
    rows,
  );

/** A page for each row, by its id. */
function pathsOf(folder: string, rows: Rows, idColumn: number): Map<string, string> {
  return new Map(
    rows.map((row, i) => [cellWords(row[idColumn]), `${folder}/${i + 1}.html`] as const),
  );
}

function townsOf(tables: ExportRows): Map<string, Rows> {
  const town = column('units', '所属镇街');
  // Units come in the office's order of towns; a town without any follows, by pinyin.
  const towns = grouped(rowsOf(tables, 'units'), town);
  const without = new Set<string>();
  for (const one of grouped(
    rowsOf(tables, 'partyOrganizations'),
    column('partyOrganizations', '所属镇街'),
  ).keys()) {
    if (one && !towns.has(one)) without.add(one);
  }
  for (const one of [...without].sort(compareNames)) towns.set(one, []);
  return towns;
}

function grouped(rows: Rows, by: number): Map<string, ExportCell[][]> {
  const groups = new Map<string, ExportCell[][]>();
  for (const row of rows) {
    const key = cellWords(row[by]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function indexPage(head: ArchiveHead, tables: ExportRows, towns: Map<string, Rows>): string {
  const phones = head.phonesInFull ? '电话写全' : '电话已遮去中间几位';
  return pageOf(
    `${head.scopeName}两新党建资料`,
    [
      `<p class="note">截至 ${head.asOf}。${phones}。不需要安装软件，用浏览器打开即可。</p>`,
      '<h2>按镇街查看</h2>',
      listOf(
        [...towns].map(
          ([town, units], i) => `${linkTo(townPath(i), town)}（${units.length} 家单位）`,
        ),
      ),
      '<h2>表格</h2><p class="note">可以用 Excel 或 WPS 打开。</p>',
      listOf(
        names.map(
          (name) =>
            `${linkTo(csvPath(name), archiveTables[name].title)}（${rowsOf(tables, name).length} 行）`,
        ),
      ),
      sectionFor('coverage', rowsOf(tables, 'coverage')),
    ].join(''),
  );
}

function townPage(
  town: string,
  units: Rows,
  tables: ExportRows,
  unitPages: Map<string, string>,
  orgPages: Map<string, string>,
): string {
  const link = (pages: Map<string, string>, row: ExportCell[], name: TableName): string =>
    linkTo(`../${pages.get(cellWords(row[column(name, '#编号')]))}`, cellWords(row[0]));
  const home = column('partyOrganizations', '所属镇街');
  const own = rowsOf(tables, 'partyOrganizations').filter((row) => row[home] === town);
  return pageOf(
    town,
    [
      `<p>${linkTo('../index.html', '返回目录')}</p><h2>单位（${units.length}）</h2>`,
      listOf(units.map((row) => link(unitPages, row, 'units'))),
      `<h2>党组织（${own.length}）</h2>`,
      listOf(own.map((row) => link(orgPages, row, 'partyOrganizations'))),
    ].join(''),
  );
}

function* filesOfUnits(
  tables: ExportRows,
  pages: Map<string, string>,
  townPaths: Map<string, string>,
): Generator<File> {
  const parts = (['responsibilities', 'contacts', 'matters'] as const).map(
    (name) => [name, grouped(rowsOf(tables, name), column(name, '#单位编号'))] as const,
  );
  for (const row of rowsOf(tables, 'units')) {
    const id = cellWords(row[column('units', '#编号')]);
    const town = cellWords(row[column('units', '所属镇街')]);
    const sections = parts.map(([name, groups]) => sectionFor(name, groups.get(id) ?? []));
    yield [
      pages.get(id) ?? '',
      pageOf(
        cellWords(row[0]),
        `<p>${linkTo(`../${townPaths.get(town)}`, town)}</p>${factsOf(columnsOf('units'), row)}${sections.join('')}`,
      ),
    ];
  }
}

function* filesOfOrganizations(
  tables: ExportRows,
  pages: Map<string, string>,
  townPaths: Map<string, string>,
): Generator<File> {
  const parts = (['members', 'meetings', 'attendance'] as const).map(
    (name) => [name, grouped(rowsOf(tables, name), column(name, '#党组织编号'))] as const,
  );
  for (const row of rowsOf(tables, 'partyOrganizations')) {
    const id = cellWords(row[column('partyOrganizations', '#编号')]);
    const town = cellWords(row[column('partyOrganizations', '所属镇街')]);
    const path = townPaths.get(town);
    const back = path ? linkTo(`../${path}`, town) : linkTo('../index.html', '返回目录');
    const sections = parts.map(([name, groups]) => sectionFor(name, groups.get(id) ?? []));
    yield [
      pages.get(id) ?? '',
      pageOf(
        cellWords(row[0]),
        `<p>${back}</p>${factsOf(columnsOf('partyOrganizations'), row)}${sections.join('')}`,
      ),
    ];
  }
}

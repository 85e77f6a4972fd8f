/**
 * Sheets of a part's lists read back, row by row, as edits.
 *
 * T1 A row is known by its 编号. One without a 编号 is one more, made like the last of the list that the
 *    row above it stands in.
 * T2 A row that cannot be read is left out whole, with why; the others stand.
 * T3 Rows that are not there change nothing: to leave something out is done on the page.
 */
import type { Cell, RawSheet } from '@core/shared/raw-workbook';
import type { RuleEdit, RuleField, RuleRow } from './contract';
import { ID, listsOf, WITHIN, type Element, type Place } from './list-elements';

/** What sheets say otherwise, and what became of each of their rows. */
export function readTables(
  fields: readonly RuleField[],
  value: unknown,
  sheets: readonly RawSheet[],
): { readonly edits: RuleEdit[]; readonly rows: RuleRow[] } {
  const [edits, added, rows]: [RuleEdit[], RuleEdit[], RuleRow[]] = [[], [], []];
  for (const [title, elements] of listsOf(fields, value)) {
    const sheet = sheets.find(({ name }) => name === title);
    if (!sheet) continue;
    const grown = new Map<string, number>();
    const seen = new Set<string>();
    let above = elements.at(-1);
    for (const { number, cells } of dataRows(sheet)) {
      const texts = new Map([...cells].map(([column, cell]) => [column, textOf(cell)]));
      if ([...texts.values()].every((text) => text === '')) continue;
      const id = texts.get(ID) ?? '';
      const known = elements.find((one) => one.id === id);
      const told = { sheet: title, row: number, name: texts.get('名称') || id };
      const fail = (words: string): void => void rows.push({ ...told, state: 'failed', words });
      if (id && !known) fail(`没有编号 ${id}；新增的一行请把编号空着`);
      else if (id && seen.has(id)) fail('同一编号写了两行');
      else {
        seen.add(id);
        above = known ?? above;
        const like = known ?? lastOf(elements, above);
        if (!like) continue;
        const read = readRow(like, texts, known === undefined);
        if ('wrong' in read) fail(read.wrong);
        else if (known) {
          edits.push(...read.edits);
          rows.push({ ...told, state: read.edits.length > 0 ? 'changed' : 'same' });
        } else {
          const list = JSON.stringify(like.at.slice(0, -1));
          const more = (grown.get(list) ?? 0) + 1;
          grown.set(list, more);
          const last = Number(like.at.at(-1));
          const place = (n: number): Place => [...like.at.slice(0, -1), last + n];
          added.push({ at: place(more - 1), how: 'copy' });
          // Named by itself: what was copied is called 新.
          for (const edit of read.edits)
            added.push({ ...edit, at: [...place(more), ...edit.at.slice(like.at.length)] });
          rows.push({ ...told, state: 'added' });
        }
      }
    }
  }
  return { edits: [...edits, ...added], rows };
}

/** The last thing of the list that another stands in. */
const lastOf = (elements: readonly Element[], of: Element | undefined): Element | undefined => {
  const list = JSON.stringify(of?.at.slice(0, -1));
  return elements.filter(({ at }) => JSON.stringify(at.slice(0, -1)) === list).at(-1);
};

function dataRows({ rows }: RawSheet): { number: number; cells: Map<string, Cell> }[] {
  const heading = rows.find(({ cells }) => textOf(cells[0] ?? null) === ID);
  if (!heading) return [];
  const names = heading.cells.map(textOf);
  return rows
    .filter(({ number }) => number > heading.number)
    .map(({ number, cells }) => ({
      number,
      cells: new Map(names.map((name, i) => [name, cells[i] ?? null] as const)),
    }));
}

const textOf = (cell: Cell): string =>
  cell === null
    ? ''
    : typeof cell === 'object'
      ? cell.date
      : typeof cell === 'boolean'
        ? cell
          ? '是'
          : '否'
        : String(cell).trim();

/** T2: the edits of one row over what it is like. */
function readRow(
  { fields }: Element,
  texts: ReadonlyMap<string, string>,
  isNew: boolean,
): { readonly edits: RuleEdit[] } | { readonly wrong: string } {
  const edits: RuleEdit[] = [];
  if (isNew && fields.has('名称') && !texts.get('名称')) return { wrong: '新增的一行没有名称' };
  for (const [column, text] of texts) {
    if (column === ID || column === WITHIN || column === '') continue;
    const field = fields.get(column);
    if (!field) {
      if (text !== '') return { wrong: `这一条没有“${column}”一栏` };
      continue;
    }
    if (text === '') {
      // One more keeps what it is made like.
      if (isNew) continue;
      return { wrong: `“${column}”不能为空` };
    }
    const value = valueOf(field, text);
    if (value === null) return { wrong: `“${column}”读不懂：${text}` };
    if (value !== field.value || (isNew && column === '名称'))
      edits.push({ at: field.at, how: 'set', value });
  }
  return { edits };
}

function valueOf(field: RuleField, text: string): RuleField['value'] | null {
  const { kind, options = [] } = field;
  if (kind === 'number') return Number.isFinite(Number(text)) ? Number(text) : null;
  if (kind === 'yesNo') return text === '是' ? true : text === '否' ? false : null;
  if (kind === 'choice') return options.find(({ title }) => title === text)?.value ?? null;
  return text;
}

/** What a docx and an xlsx say, read without the libraries that wrote them. */
import { strFromU8, unzipSync } from 'fflate';

const part = (file: Uint8Array, path: string): string => {
  const bytes = unzipSync(file)[path];
  if (!bytes) throw new Error(`no ${path}`);
  return strFromU8(bytes);
};

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** Paragraphs outside tables, and tables as rows of cells; lines of a cell are joined by a blank. */
export function readDocx(file: Uint8Array): { paragraphs: string[]; tables: string[][][] } {
  const xml = part(file, 'word/document.xml');
  const paragraphsOf = (text: string): string[] =>
    [...text.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, inside = '']) =>
      plain([...inside.matchAll(/<w:t(?: [^>]*)?>.*?<\/w:t>/gs)].map(([t]) => t).join('')),
    );
  const tables = [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<w:tr(?: [^>]*)?>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) =>
        paragraphsOf(cell).join(' '),
      ),
    ),
  );
  return {
    paragraphs: paragraphsOf(xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, '')).filter(Boolean),
    tables,
  };
}

export interface XlsxCell {
  readonly type: 'number' | 'text';
  readonly value: string;
  /** Number format of the cell's style. */
  readonly format: string;
}

/** Sheets by name, rows of cells with their types and formats. */
export function readXlsx(file: Uint8Array): Map<string, XlsxCell[][]> {
  const shared = sharedStrings(file);
  const formats = cellFormats(file);
  const names = [...part(file, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
    ([, name = '']) => name,
  );
  return new Map(
    names.map((name, i) => {
      const sheet = part(file, `xl/worksheets/sheet${i + 1}.xml`);
      const rows = [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
        [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap(
          ([, attributes = '', inside = '']): XlsxCell[] => {
            const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1];
            if (value === undefined) return [];
            const type = /t="(\w+)"/.exec(attributes)?.[1];
            const format = formats[Number(/s="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? '';
            return type === 's'
              ? [{ type: 'text', value: shared[Number(value)] ?? '', format }]
              : [{ type: type === 'str' ? 'text' : 'number', value: plain(value), format }];
          },
        ),
      );
      return [name, rows] as const;
    }),
  );
}

function sharedStrings(file: Uint8Array): string[] {
  return [...part(file, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, inside = '']) => plain(inside),
  );
}

/** Number formats by the index of the style. */
function cellFormats(file: Uint8Array): string[] {
  const styles = part(file, 'xl/styles.xml');
  const custom = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(
      ([, id = '', code = '']) => [id, plain(code)] as const,
    ),
  );
  const cells = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  return [...cells.matchAll(/<xf ([^>]*)>/g)].map(([, attributes = '']) => {
    const id = /numFmtId="(\d+)"/.exec(attributes)?.[1] ?? '0';
    return custom.get(id) ?? id;
  });
}

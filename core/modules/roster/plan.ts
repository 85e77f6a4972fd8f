/** Which sheets are read, and how. Whatever is still open leaves its sheet unread, with the reason. */
import type {
  RawRow,
  RawSheet,
  RawWorkbook,
  Recognition,
  RecognisedSheet,
  RosterField,
  RosterKind,
} from './contract';
import type { RosterReport } from './rows.contract';
import { orderedRows, SECRET } from './header';
import { filledRows, type FilledRow } from './merged';
import { headingText } from './text';

export interface FieldSource {
  /** The sheet's own heading, ours where it has none. */
  readonly heading: string;
  readonly column: number | null;
  /** One value for all rows. */
  readonly constant: string | undefined;
}

export interface SheetPlan {
  readonly sheet: string;
  readonly kind: RosterKind;
  readonly fields: ReadonlyMap<RosterField, FieldSource>;
  /** Texts of the header's last row, to know it again where a print repeats it. */
  readonly header: readonly string[];
  readonly rows: readonly FilledRow[];
  /** Columns that are not read, and why. */
  readonly unread: RosterReport['unread'];
  /** Serial numbers of days count from 1904. */
  readonly date1904: boolean;
}

type NotRead = RosterReport['notRead'];

/** Plans every sheet that was recognised without a question that matters. */
export function planSheets(
  raw: RawWorkbook,
  { sheets, ignored }: Recognition,
): { plans: SheetPlan[]; notRead: NotRead } {
  const plans: SheetPlan[] = [];
  const notRead: NotRead = ignored.map(({ sheet, why }) => ({ sheet, why }));
  for (const found of sheets) {
    const sheet = raw.sheets.find(({ name }) => name === found.sheet);
    const plan = sheet ? planSheet(sheet, found, raw.date1904 === true) : '工作簿里没有这张表';
    if (typeof plan === 'string') notRead.push({ sheet: found.sheet, why: plan });
    else plans.push(plan);
  }
  return { plans, notRead };
}

function planSheet(raw: RawSheet, found: RecognisedSheet, date1904: boolean): SheetPlan | string {
  if (found.certainty === 'unsure') return '还没有确认是哪一种名册，没有读';
  if (found.refused !== undefined) return found.refused;
  const open = found.fields.filter(({ required, certainty }) => required && certainty === 'unsure');
  if (open.length > 0) {
    return `${open.map(({ title }) => `“${title}”`).join('、')}是哪一列还没有确认，没有读`;
  }
  const rows = orderedRows(raw);
  const at = rows.findIndex(({ number }) => number === found.headerRow);
  if (at < 0) return `没有第 ${found.headerRow} 行，找不到表头`;
  const fields = new Map(
    found.fields
      .filter(({ certainty }) => certainty === 'sure')
      .map(({ field, title, heading, column, constant }) => [
        field,
        { heading: heading || title, column, constant },
      ]),
  );
  const header = (rows[at] as RawRow).cells.map((cell) => headingText(cell));
  return {
    sheet: raw.name,
    kind: found.kind,
    fields,
    header,
    rows: filledRows(rows.slice(at + 1), raw.merges ?? [], found.headerRow),
    unread: unreadOf(raw.name, found),
    date1904,
  };
}

/** Identity numbers are never looked at, and that is said; any other column that is left out is named. */
function unreadOf(sheet: string, { unused, fields }: RecognisedSheet): RosterReport['unread'] {
  const open = fields.flatMap(({ certainty, heading }) =>
    certainty === 'unsure' && heading !== '' ? [heading] : [],
  );
  const all = unused.map(({ heading }) => heading);
  const secret = all.filter((heading) => SECRET.test(heading));
  const others = all.filter((heading) => !SECRET.test(heading));
  return [
    ...(secret.length > 0 ? [{ sheet, headings: secret, why: '证件号码按规定从不读取' }] : []),
    ...(others.length > 0 ? [{ sheet, headings: others, why: '名册不用这些列，没有读' }] : []),
    ...(open.length > 0 ? [{ sheet, headings: open, why: '还没有确认是不是这一栏，没有读' }] : []),
  ];
}

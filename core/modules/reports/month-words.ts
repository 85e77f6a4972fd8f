/** Names of a month's numbers as they are printed. */
import type { Obligation } from '@core/rulepacks/rule-pack.contract';

const LABELS: Readonly<Record<string, string>> = {
  met: '已完成',
  missed: '未完成',
  contested: '申诉或待确认',
  exempt: '免计',
  notApplicable: '不适用',
  open: '未到期或补录期内',
  unitsReached: '联系到的单位',
  'contacts.phone': '电话联系',
  'contacts.online': '线上联系',
  'contacts.onsite': '实地走访',
  'contacts.elsewhere': '其他地点见面',
  'contacts.notReached': '未联系上',
  'contacts.interviews': '与业主面谈',
  'needs.raised': '收到诉求',
  'needs.solved': '办结诉求',
  'needs.declined': '不能办理的诉求',
  'needs.open': '正在推进的诉求',
  'partyDay.met': '开展固定党日的支部',
  'partyDay.missed': '未开展固定党日的支部',
  'partyDay.open': '固定党日未到期的支部',
  'partyDay.notOwed': '当月不计固定党日的支部',
  'attendance.present': '固定党日实到人次',
  'attendance.of': '固定党日应到人次',
  'attendance.madeUp': '补学人次',
};

/** `每周电话联系·未完成` for `marks.call.missed`, `电话联系` for `contacts.phone`. */
export function labelOf(path: string, obligations: readonly Obligation[]): string {
  const [group, code, state] = path.split('.');
  if (group !== 'marks' || !code || !state) return LABELS[path] ?? path;
  const title = obligations.find((o) => o.code === code)?.title ?? code;
  return `${title}·${LABELS[state] ?? state}`;
}

/** `2026年10月` of `2026-10`. */
export const monthTitle = (month: string): string =>
  `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

/** `2026年10月31日` of `2026-10-31`. */
export const dayTitle = (day: string): string =>
  `${monthTitle(day.slice(0, 7))}${Number(day.slice(8, 10))}日`;

/** The instant's Beijing day and minute, `2026年11月8日 08:30`. */
export function instantTitle(epochMs: number): string {
  const beijing = new Date(epochMs + 8 * 3_600_000).toISOString();
  return `${dayTitle(beijing.slice(0, 10))} ${beijing.slice(11, 16)}`;
}

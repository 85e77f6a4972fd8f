/**
 * What stands below and between the rows of a list and is none of them: totals,
 * notes, signatures, dates, page numbers. Offices write them into the first
 * columns, where a name would stand; what is not surely a row is not read.
 */
import { nameKey, trimmed } from './text';

const TOTAL =
  /^(.{0,12}?)(合计|总计|小计|共计|累计|总数)([:(].*|\d.*)?$|^共\d+(家|人|名|个|户|条).*$/;

/** Who and when, under a table. */
const SIGNERS =
  '(单位|部门|主要|分管|镇街|党委)?(负责人|责任人|审核人?|审批人?|填表人?|制表人?|填报人?|报送人?|上报人?|统计人?|经办人?|经手人|复核人?|校对人?|签字|签名|签章|签发人?|盖章|公章|联系人|联系电话|电话|日期|时间|单位|地址|备注|说明|注|附注|附|附件|备考)';
/** A label with its colon, or alone: 填表人：王五, 审核人:, 注1：…, 填表说明：… */
const LABELLED = new RegExp(`^(${SIGNERS}|填表|填报|制表|报送)+(人|单位|日期|时间|说明)?\\d*:`);
const SIGNED = new RegExp(
  '^(填表人|制表人|填报人|审核人|审批人|报送人|复核人|经办人|负责人|单位负责人|签字|签名|盖章)\\s*[\\p{L}\\d]{0,4}$',
  'u',
);
const REMARK = /^(注|备注|说明|附注|填表说明)\d*[、.)]|^\*|^※|^[(](注|备注|说明).*[)]$/;
const CLOSING =
  /^[-—(（]*(以下|此|本)(空白|无正文|页).*|^.*[(](盖章|公章|签章|签字|签名|印章)[)].*$|^[(].*(盖章|公章|签章|签字)[)]$|^第\d+页.*$|^共\d+页.*$|^\d+\/\d+页?$|^-\d+-$/;
const DATED =
  /^(填表|填报|制表|报送|截止|截至|统计)?(日期|时间)?[:]?(19|20)?\d{2}(年\d{1,2}月(\d{1,2}[日号])?|[-./]\d{1,2}[-./]\d{1,2})(印|制|填|止)?$|^二[〇○零o0][一二三四五六七八九十〇○零]{2}年.*$|^年月日$/;

export type RowKind = 'total' | 'note' | 'signature' | 'date' | 'closing';

export const rowKindTitles: Readonly<Record<RowKind, string>> = {
  total: '合计行',
  note: '注释行',
  signature: '签名行',
  date: '日期行',
  closing: '表尾',
};

/** What a row that begins with this text is, when it is no row of the list. */
export function rowKindOf(text: string): RowKind | undefined {
  const key = nameKey(text);
  if (TOTAL.test(key)) return 'total';
  if (DATED.test(key)) return 'date';
  if (REMARK.test(key) || /^(注|备注|说明|附注|填表说明)\d*:/.test(key)) return 'note';
  if (LABELLED.test(key) || SIGNED.test(key)) return 'signature';
  return CLOSING.test(key) ? 'closing' : undefined;
}

/** Marks of a sentence, of a label or of an amount. */
const NOT_IN_NAMES = /[:：;；。！？!?，,=＝%％@#]|\d{4}\s*[-./年]\s*\d|\s{3,}/;
const LONGEST_NAME = 30;

/** True for a text that may be a person's name: letters, no sentence, no label, no date. */
export function mayBePerson(text: string): boolean {
  const name = trimmed(text);
  return (
    /\p{L}/u.test(name) &&
    !NOT_IN_NAMES.test(name) &&
    [...name].length <= LONGEST_NAME &&
    rowKindOf(name) === undefined
  );
}

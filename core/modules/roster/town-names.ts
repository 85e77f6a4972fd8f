/** Towns that sheets are named after. */
import { simplified, squeezed } from './text';

/** Names that a town, a street or a park ends with. */
const TOWN =
  /^([\u3400-\u9fff]{1,12}?(?:街道|园区|工业园|开发区|高新区|新区|示范区|保税区|集聚区|管委会|乡|镇|办事处|街办|农场|林场|社区))/;
/** Numbers before and brackets in a sheet's name: what offices add to it. */
const BESIDE = /^[\d.、\s_-]+|\([^()]*\)|（[^（）]*）/g;
const NUMBER = /[\d.、\s_-]/;

/** Without what stands beside the name; the end is counted, since a pattern tied to it goes back over a long run. */
function withoutBeside(text: string): string {
  const bare = simplified(squeezed(text)).replace(BESIDE, '');
  let end = bare.length;
  while (end > 0 && NUMBER.test(bare.charAt(end - 1))) end -= 1;
  return bare.slice(0, end);
}

/** Not one town's name. */
const ANY_TOWN = /^(乡镇|城镇|街镇|镇街|村镇|各.*|全.*|本.*|所属.*)$/;

/** The town that a sheet's name or title begins with; undefined when it names none. */
export function townIn(text: string): string | undefined {
  const bare = withoutBeside(text);
  const town = TOWN.exec(bare)?.[1];
  return town === undefined || ANY_TOWN.test(town) ? undefined : town;
}

/** A name of a few characters that says nothing else: 朱沱, where the other sheets are 来苏 and 陈食. */
export function bareTown(name: string): string | undefined {
  const bare = withoutBeside(name);
  return /^[\u3400-\u9fff]{2,6}$/.test(bare) && !/[表名册单企组台账党汇统总员份月年]/.test(bare)
    ? bare
    : undefined;
}

/** Names that say the same in other words. */
import { nameKey } from './text';

/** What is left of a name without the words that many share. */
export function stemOf(name: string): string {
  return nameKey(name)
    .replace(/^中共/, '')
    .replace(/(联合)?(党总支部?|党支部|支部|总支|党委|党组织|委员会)+$/, '')
    .replace(/有限责任公司|股份有限公司|有限公司|股份公司|集团|公司|\(.*?\)/g, '');
}

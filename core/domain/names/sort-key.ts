import { pinyinInitials } from './initials';

/** Order of lists by name: pinyin initials, then the name, then the id, so that a key is unique and can be a cursor. */
export function sortKeyOf(name: string, id: string, before = ''): string {
  return [...(before ? [pinyinInitials(before), before] : []), pinyinInitials(name), name, id].join(
    '|',
  );
}

/** What a search by name or pinyin initials looks in. */
export function searchTextOf(name: string): string {
  return `${name.toLowerCase()} ${pinyinInitials(name)}`;
}

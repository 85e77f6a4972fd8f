/** Words of exports: what each is called, and so which there are. */
export const exportKindTitles = {
  roster: '名册',
  archive: '全部资料',
} as const;
export type ExportKind = keyof typeof exportKindTitles;

/** Days for which a finished file is kept: it holds names and phones. *ours* */
export const EXPORT_DAYS = 7;

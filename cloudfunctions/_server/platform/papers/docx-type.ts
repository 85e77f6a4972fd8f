/** Half-points: 小标宋 22 pt for the title, 四号 for the text, 五号 for tables and notes. */
export const SIZE = { title: 44, text: 30, table: 20, note: 21 } as const;
export const TITLE_FONT = { ascii: 'Times New Roman', eastAsia: '方正小标宋简体' };
export const HEADING_FONT = { ascii: 'Times New Roman', eastAsia: '黑体' };
export const TEXT_FONT = { ascii: 'Times New Roman', eastAsia: '仿宋_GB2312' };

/** What an element is for a screen reader of a browser; WeChat's elements take no roles of tables. */
export const role = (name: 'table' | 'row' | 'columnheader' | 'cell', label?: string): object =>
  process.env.TARO_ENV === 'h5' ? { role: name, ...(label ? { 'aria-label': label } : {}) } : {};

/** Why a workbook cannot be read: a code, and words that say what happened and what to do. */

const messages = {
  EMPTY: '文件是空的。请重新选择文件',
  TOO_BIG: '文件超过 10 MB。请删去图片和无关的工作表，或分成几个文件',
  NOT_A_WORKBOOK: '这不是 Excel 工作簿。请用 Excel 或 WPS 另存为 .xlsx 或 .csv 再上传',
  BROKEN_TEXT: '文字编码认不出来。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传',
  PASSWORD_PROTECTED: '工作簿设了打开密码，读不了。请在 Excel 或 WPS 里取消密码后再上传',
  OLD_FORMAT: '这是旧格式的表格（.xls 或 .et），读不了。请用 Excel 或 WPS 另存为 .xlsx 再上传',
  BINARY_FORMAT: '这是二进制工作簿（.xlsb），读不了。请用 Excel 另存为 .xlsx 再上传',
  DAMAGED: '文件不完整或已损坏。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传',
  TOO_MANY_ENTRIES: '工作簿里的部件太多。请把要导入的表复制到新工作簿再上传',
  UNPACKS_TOO_BIG: '工作簿解开后太大。请把要导入的表复制到新工作簿再上传',
  TOO_MANY_SHEETS: '工作表超过 500 张。请只留要导入的表',
  TOO_MANY_ROWS: '有工作表超过 50000 行。请分成几个文件，或删去下方多余的内容',
  TOO_MANY_COLUMNS: '有工作表超过 200 列。请删去右侧多余的内容',
  TOO_MANY_CELLS: '工作簿里的内容太多。请只留要导入的表，或分成几个文件',
  TEXT_TOO_LONG: '有单元格超过 2000 个字。请缩短后再上传',
  TIMED_OUT: '读了 10 秒还没有读完。请只留要导入的表，或分成几个文件',
} as const;

export type WorkbookErrorCode = keyof typeof messages;

export class WorkbookError extends Error {
  /** `where` names the place, as in “单位”第 5 行. */
  constructor(
    readonly code: WorkbookErrorCode,
    readonly where?: string,
  ) {
    super(where === undefined ? messages[code] : `${where}：${messages[code]}`);
    this.name = 'WorkbookError';
  }
}

/** What may stand in a field of the 台账: the form asks it while somebody types, the contract when it is sent. */
import { isDay } from '@core/shared/calendar/day';
import type { LedgerField } from './labels';

/** Why a value may not stand in the field, in words; null when it may. */
export function whyUnfit(field: LedgerField, value: unknown): string | null {
  switch (field.kind) {
    case 'text':
      if (typeof value !== 'string') return '请填文字';
      if (value.includes('\n')) return '只能写一行，请去掉换行';
      return value.length > field.max ? `最多 ${field.max} 个字` : null;
    case 'number':
      if (typeof value !== 'number' || !Number.isInteger(value)) return '请填整数';
      if (value < 0) return '不能小于 0';
      return value > field.max ? `不能大于 ${field.max}` : null;
    case 'choice':
      return typeof value === 'string' && Object.keys(field.options).includes(value)
        ? null
        : '请从选项中选';
    case 'yesNo':
      return typeof value === 'boolean' ? null : '请选是或否';
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : '日期不存在或格式不对';
  }
}

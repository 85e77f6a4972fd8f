import type { RuleField } from '@core/modules/rules/contract';

/** A value in words. */
export function sayField({ kind, options }: RuleField, value: RuleField['value']): string {
  if (kind === 'yesNo') return value ? '是' : '否';
  const title = options?.find((one) => one.value === value)?.title;
  return title ?? String(value);
}

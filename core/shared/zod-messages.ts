/** What a schema says when it has no words of its own: in Chinese, and what to do. */

/** What of an issue the words depend on; zod's own type has more, and only its one door imports it. */
export interface Told {
  readonly code: string;
  readonly input?: unknown;
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly divisor?: number;
}

const KINDS: Readonly<Record<string, string>> = {
  string: '应填文字',
  number: '应填数字',
  int: '应填整数',
  boolean: '应选是或否',
  array: '应是一组内容',
  object: '内容格式不对，请更新小程序后再试',
  record: '内容格式不对，请更新小程序后再试',
};

const WRONG = '内容不对，请检查后重填';

/** The message of an issue; never a word of English. */
export function chineseMessage(issue: Told): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return '没有填，请补上';
      return KINDS[issue.expected ?? ''] ?? WRONG;
    case 'invalid_value':
      return '不在可选的范围内，请重新选择';
    case 'too_big':
      return bounded('最多', '不能大于', issue.origin, issue.maximum);
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? '不能为空'
        : bounded('至少', '不能小于', issue.origin, issue.minimum);
    case 'invalid_format':
      return '格式不对，请检查后重填';
    case 'not_multiple_of':
      return `应是 ${issue.divisor ?? 1} 的倍数`;
    case 'unrecognized_keys':
      return '有不认识的内容，请更新小程序后再试';
    default:
      return WRONG;
  }
}

function bounded(count: string, size: string, origin = '', limit: number | bigint = 0): string {
  if (origin === 'string') return `${count} ${limit} 个字`;
  if (origin === 'array' || origin === 'set' || origin === 'map') return `${count} ${limit} 项`;
  return `${size} ${limit}，请检查后重填`;
}

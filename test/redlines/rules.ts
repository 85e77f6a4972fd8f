/** The red lines of the product as checks over texts, contracts and queries. */
import type * as z from '@core/contracts/zod';

/** Words that no screen, API, pack or export of ours may say, but to say that we do not do it. */
const FORBIDDEN =
  /(?<!不)(排名|排行|末位|打卡|连续签到|签到天数|登录积分|在线时长|活跃度|点赞|红黑榜|龙虎榜|积分榜|前三名|后三名)|leaderboard|ranking|rankBy|streak|checkIn(?![a-z])/g;

/** Sentences that state the red line itself. */
const STATED = [
  '不排名，不打卡，不统计登录和在线时长',
  // A source's own words, in the note that says what the product does instead.
  '“末位约谈”按未达标的例外办理，由人核实签发，不排名次',
];

/** Forbidden words in a text, with the line they stand on. */
export function forbiddenWords(text: string): string[] {
  const stated = STATED.reduce((rest, sentence) => rest.split(sentence).join(''), text);
  return stated
    .split('\n')
    .flatMap((line, i) => [...line.matchAll(FORBIDDEN)].map((m) => `${i + 1}: ${m[0]}`));
}

/** Fields by which a list may be ordered: names, towns, days, ids. Never by a count or by points. */
const ORDERS = new Set(['sortKey', 'name', '_id', 'on', 'at', 'startedAt', 'waitKey', 'open']);

/** Fields that queries order by and may not. */
export function forbiddenOrders(source: string): string[] {
  const blocks = [...source.matchAll(/orderBy:\s*\[([\s\S]*?)\],\s*(?:limit|\})/g)];
  const fields = blocks.flatMap(([, block]) =>
    [...(block ?? '').matchAll(/\[\s*'([^']+)'/g)].map((m) => m[1] ?? ''),
  );
  return fields.filter((field) => !ORDERS.has(field));
}

const SENSITIVE = /photo|picture|image|location|latitude|longitude|idCard|idNumber|punishment/i;

/** Required fields of an input that ask for a picture, a place or more than is needed. */
export function requiredSensitive(input: z.ZodType, path = ''): string[] {
  const { def } = input as unknown as { def: Definition };
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([name, field]) => {
        const here = path ? `${path}.${name}` : name;
        const optional = field.safeParse(undefined).success;
        const found = SENSITIVE.test(name) && !optional ? [here] : [];
        return [...found, ...requiredSensitive(field, here)];
      });
    case 'optional':
    case 'default':
    case 'nullable':
      return def.innerType ? requiredSensitive(def.innerType, path) : [];
    case 'array':
      return def.element ? requiredSensitive(def.element, path) : [];
    case 'union':
      return (def.options ?? []).flatMap((option) => requiredSensitive(option, path));
    default:
      return [];
  }
}

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
}

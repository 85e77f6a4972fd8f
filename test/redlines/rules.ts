/** The red lines of the product as checks over texts, contracts and queries. */
import type * as z from '@core/shared/zod';

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

const SENSITIVE =
  /photo|picture|image|avatar|selfie|camera|snapshot|location|latitude|longitude|coordinate|^(lat|lng|lon|gps|pics?|coords?)$|idCard|idNumber|punishment|照片|图片|定位|经度|纬度/i;

/** Schemas inside a schema, each with the field's name where it has one. Whatever zod wraps is unwrapped. */
function inside(schema: z.ZodType): [name: string | null, schema: z.ZodType][] {
  const { def } = schema as unknown as { def: Definition };
  const fields = Object.entries(def.shape ?? {}).map(([name, field]): [string, z.ZodType] => [
    name,
    field,
  ]);
  const parts = [
    ...[def.innerType, def.element, def.valueType, def.keyType, def.in, def.out],
    ...[def.left, def.right, def.rest, def.getter?.()],
    ...(def.options ?? []),
    ...(def.items ?? []),
  ].flatMap((part): [null, z.ZodType][] => (part ? [[null, part]] : []));
  return [...fields, ...parts];
}

/** Fields of an input that could take a picture, a place or more than is needed, required or not. */
export function sensitiveFields(input: z.ZodType, path = ''): string[] {
  return inside(input).flatMap(([name, field]) => {
    const here = name === null ? path : path ? `${path}.${name}` : name;
    const found = name !== null && SENSITIVE.test(name) ? [here] : [];
    return [...found, ...sensitiveFields(field, here)];
  });
}

/** Those of them without which nothing is saved. */
export function requiredSensitive(input: z.ZodType, path = ''): string[] {
  return inside(input).flatMap(([name, field]) => {
    const here = name === null ? path : path ? `${path}.${name}` : name;
    const optional = name !== null && field.safeParse(undefined).success;
    const found = name !== null && SENSITIVE.test(name) && !optional ? [here] : [];
    return [...found, ...requiredSensitive(field, here)];
  });
}

interface Definition {
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  keyType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  left?: z.ZodType;
  right?: z.ZodType;
  rest?: z.ZodType | null;
  getter?: () => z.ZodType;
  options?: z.ZodType[];
  items?: z.ZodType[];
}

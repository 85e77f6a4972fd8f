/** The red lines of points as checks over packs, contracts and orders. */
import type * as z from '@core/shared/zod';
import { recordKind, type PointsRules } from '@core/modules/points/rules.contract';

/** What nobody may earn points by: opening the app, being seen by it, feeding it pictures. */
const NO_DEED =
  /登录|签到|打开|上线|在线|时长|阅读量|点击|点赞|转发|刷|照片|拍照|图片|定位|位置|安装/;
/** Stars are given by thresholds, never by a place among others. */
const BY_PLACE =
  /前\s*\d+\s*名|前[一二三四五六七八九十]名|名次|排名|排在|排序|末位|百分之.*以内|比例/;

/** Indicators and levels of a pack that cross a red line, with why. */
export function packBreaches(rules: PointsRules): string[] {
  return [rules.member, rules.organization].flatMap((scale) => [
    ...scale.indicators.flatMap(({ code, title, evidence }) => {
      const known = recordKind.options as readonly string[];
      const strange = evidence.by === 'record' && !known.includes(evidence.record);
      return [
        ...(NO_DEED.test(title) ? [`${code} rewards what is no deed: ${title}`] : []),
        ...(BY_PLACE.test(title) ? [`${code} rewards a place: ${title}`] : []),
        ...(strange ? [`${code} rests on what is no record`] : []),
      ];
    }),
    ...scale.levels.flatMap(({ title, atLeast }) =>
      BY_PLACE.test(title) || !Number.isInteger(atLeast) ? [`level ${title} is no threshold`] : [],
    ),
  ]);
}

const PLACE_FIELDS = /^(rank|ranking|place|position|percentile|order|top|bottom|streak|logins?)$/i;

/** Fields of an answer that would set people or units against each other. */
export function placeFields(output: z.ZodType, path = ''): string[] {
  const { def } = output as unknown as { def: Definition };
  const inside = [def.innerType, def.element, ...(def.options ?? [])].flatMap((schema) =>
    schema ? placeFields(schema, path) : [],
  );
  const fields = Object.entries(def.shape ?? {}).flatMap(([name, field]) => {
    const here = path ? `${path}.${name}` : name;
    return [...(PLACE_FIELDS.test(name) ? [here] : []), ...placeFields(field, here)];
  });
  return [...inside, ...fields];
}

interface Definition {
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
}

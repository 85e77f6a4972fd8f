/** What the plays of all sources share: names, headings, levels, and a number beside the printed one. */
import { randomUUID } from 'node:crypto';
import type { Stage } from './stage';

/** One number of a source beside the product's. */
export interface Told {
  readonly what: string;
  readonly printed: string;
  readonly ours: string;
  /** Why it may differ, where it does. */
  readonly note?: string;
}

/** A made-up id, as clients make them. */
export const id = (): string => randomUUID();
/** Everything is played in one town. */
export const TOWN = '演练镇';
export const UNIT_HEADINGS = ['单位名称', '单位类型', '所属镇街', '组建方式'];
export const ORGANIZATION_HEADINGS = ['党组织名称', '覆盖单位'];

/** `count` made-up names that begin with a mark. */
export const numbered = (mark: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${mark}${String(i + 1).padStart(4, '0')}`);

/** A number of the source beside the product's. */
export const tell = (
  what: string,
  printed: number | string,
  ours: number | string,
  note?: string,
): Told => ({
  what,
  printed: String(printed),
  ours: String(ours),
  ...(note ? { note } : {}),
});

/** Organisations of the district by name. */
export async function organizations({ act }: Stage): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  let after: string | undefined;
  do {
    const page = await act('grade.list', after ? { after } : {});
    for (const row of page.organizations) all.set(row.name, row.organizationId);
    after = page.next;
  } while (after);
  return all;
}

/** Sets a level of a scale for organisations, with a reason. */
export async function grade(
  stage: Stage,
  scale: string,
  level: string,
  ids: readonly string[],
): Promise<void> {
  const { today } = await stage.act('grade.list', { scale });
  for (const organizationId of ids) {
    const finding = { id: id(), organizationId, scale, level, on: today, reason: '按源文演练' };
    await stage.act('grade.set', finding);
  }
}

/** Organisations by level of a scale; `none` for those without. */
export async function countsOf(stage: Stage, scale: string): Promise<Record<string, number>> {
  const { counts } = await stage.act('grade.list', { scale });
  return Object.fromEntries(counts.map(({ level = 'none', count }) => [level, count]));
}

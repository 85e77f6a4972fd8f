/** What the plays of all sources share: names, headings, levels, and a number beside the printed one. */
import { randomUUID } from 'node:crypto';
import type { Stage } from './stage';

/** One number of a source beside the product's. */
export interface Told {
  readonly what: string;
  readonly printed: string;
  readonly ours: string;
  /** Entered and counted again, out of acceptances, out of processes, or inferred from the source's words. */
  readonly how: How;
  /** What is beside the numbers; it excuses no difference by itself. */
  readonly note?: string;
  /** What must come out where that is another number than was printed. */
  readonly expected?: string;
}

export type How = 'entered' | 'accepted' | 'run' | 'inferred';
export const howTitles: Readonly<Record<How, string>> = {
  entered: '登记后重新统计',
  accepted: '经申报、核实、验收得出',
  run: '经程序逐步办理得出',
  inferred: '由源文推算',
};

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
  how: How,
  note?: string,
  expected?: string,
): Told => ({
  what,
  how,
  printed: String(printed),
  ours: String(ours),
  ...(note ? { note } : {}),
  ...(expected ? { expected } : {}),
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

/** Levels that stood before the records began, taken over with the paper that says so. */
export async function takeOver(
  stage: Stage,
  scale: string,
  level: string,
  ids: readonly string[],
  kind: 'organizationId' | 'unitId' = 'organizationId',
): Promise<void> {
  for (const subject of ids) {
    await stage.act('grade.set', {
      id: id(),
      [kind]: subject,
      scale,
      level,
      on: '2010-12-31',
      reason: '按源文演练',
      document: '源文所载认定',
    });
  }
}

/** Organisations by level of a scale; `none` for those without. */
export async function countsOf(
  stage: Stage,
  scale: string,
  of: 'organization' | 'unit' = 'organization',
): Promise<Record<string, number>> {
  const { counts } = await stage.act('grade.list', { scale, of });
  return Object.fromEntries(counts.map(({ level = 'none', count }) => [level, count]));
}

/** Checks of a standard that are in force. */
export async function heldOf({ act }: Stage, standard: string): Promise<number> {
  const { counts } = await act('standard.list', { standard });
  return counts.find(({ phase }) => phase === 'held')?.count ?? 0;
}

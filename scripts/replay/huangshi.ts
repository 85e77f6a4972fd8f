import { onStage, type Stage } from './stage';
import { id, numbered, ORGANIZATION_HEADINGS, tell, TOWN, UNIT_HEADINGS, type Told } from './tools';

/** 黄石: members found by the letters, in branches that cover units. */
export const huangshi = (): Promise<Told[]> =>
  onStage('huangshi', async (stage) => {
    const units = numbered('单位', 248);
    const branches = numbered('支部', 68);
    const covered = (i: number): string[] => units.filter((_, u) => u % 68 === i);
    await stage.roster({
      单位: [UNIT_HEADINGS, ...units.map((name) => [name, '非公企业', TOWN, '联合组建'])],
      党组织: [
        ORGANIZATION_HEADINGS,
        ...branches.map((name, i) => [`${name}联合党支部`, covered(i).join('、')]),
      ],
      党员: [
        ['姓名', '所在党组织', '党内职务', '手机号'],
        ...numbered('党员', 887).map((name, i) => [
          name,
          `${branches[i % 68] ?? ''}联合党支部`,
          '',
          String(13_900_000_000 + i),
        ]),
      ],
      指导员: [
        ['姓名', '选派单位', '手机号'],
        ...numbered('指导员', 1_100).map((name, i) => [
          name,
          '市委两新工委',
          String(13_800_000_000 + i),
        ]),
      ],
    });
    const { enterprise } = await stage.coverage();
    const reportId = id();
    const { today } = await stage.act('grade.list', {});
    await stage.act('report.start', { id: reportId, month: today.slice(0, 7) });
    for (;;) {
      const { report } = await stage.act('report.advance', { reportId });
      if (report.state === 'ready') break;
    }
    const { paper } = await stage.act('report.open', { reportId });
    const figures = (paper?.blocks ?? []).flatMap((b) => (b.kind === 'paragraph' ? b.runs : []));
    const figure = (from: string): string => figures.find((run) => run.from === from)?.text ?? '—';
    return [
      tell('排查出党员', 887, figure('截至当日组织关系在册的党员'), 'entered'),
      tell('纳入党支部', 68, figure('名册中的党组织'), 'entered'),
      tell('覆盖两新组织', 248, enterprise.organised, 'entered'),
      tell('党建指导员', 1_100, await countInstructors(stage), 'entered'),
    ];
  });

async function countInstructors({ act }: Stage): Promise<number> {
  let count = 0;
  let after: string | undefined;
  do {
    const page = await act('person.list', { role: 'instructor', ...(after ? { after } : {}) });
    count += page.people.length;
    after = page.next;
  } while (after);
  return count;
}

/** 附表 of 班子和书记: where posts were entered, numerator and denominator together. */
import { percent } from '@core/modules/coverage/coverage';
import { appointmentSourceTitles } from '@core/modules/organizations/labels';
import type { Leadership } from '@core/modules/organizations/leadership';
import type { Block, Cell } from '@core/modules/papers/contract';
import { namesOf } from '@core/shared/names-of';

export function leadershipTable(counts: Leadership | undefined): Block[] {
  if (!counts || counts.entered === 0) return [];
  const { members, inUnit, owners, secretaries, managingSecretaries, owningSecretaries } = counts;
  const rows: Cell[][] = [
    ['班子成员在单位任职（交叉任职）', inUnit, members, percent(inUnit, members)],
    ['班子成员中的出资人', owners, members, percent(owners, members)],
    ['书记在单位任职', managingSecretaries, secretaries, percent(managingSecretaries, secretaries)],
    ['书记由出资人担任', owningSecretaries, secretaries, percent(owningSecretaries, secretaries)],
    ...namesOf(appointmentSourceTitles)
      .filter((source) => counts.sources[source] > 0)
      .map((source): Cell[] => [
        `书记来源：${appointmentSourceTitles[source]}`,
        counts.sources[source],
        secretaries,
        percent(counts.sources[source], secretaries),
      ]),
  ];
  return [
    {
      kind: 'table',
      name: '班子和书记',
      columns: [
        { title: '项目', width: 4 },
        { title: '人数', from: '统计当天在任的' },
        {
          title: '总数',
          from: `登记了任职的 ${counts.entered} 个党组织，共 ${counts.organizations} 个`,
        },
        { title: '占比' },
      ],
      rows,
    },
  ];
}

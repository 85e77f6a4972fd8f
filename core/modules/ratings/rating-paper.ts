/** 评星公示 of one group (documents.md 8): by level, and by name within a level; no order by points. */
import type { Paper } from '@core/modules/papers/contract';

export interface RatingToPrint {
  readonly groupName: string;
  readonly run: {
    readonly year: number;
    readonly publishedOn?: string | undefined;
    readonly publicUntil?: string | undefined;
    readonly finalOn?: string | undefined;
  };
  readonly levels: readonly {
    readonly title: string;
    readonly subjects: readonly {
      readonly name: string;
      readonly corrected?: string | undefined;
    }[];
  }[];
}

export function ratingPaper({ groupName, run, levels }: RatingToPrint): Paper {
  const { year, publishedOn, publicUntil, finalOn } = run;
  const span = publishedOn
    ? `公示期 ${publishedOn} 至 ${publicUntil ?? ''}${finalOn ? `，${finalOn} 确定` : ''}`
    : '尚未公示';
  return {
    title: `${year}年度积分评星公示`,
    subtitle: `${groupName} · ${span}`,
    issuer: groupName,
    blocks: [
      {
        kind: 'table',
        name: '评星结果',
        columns: [{ title: '星级' }, { title: '名称', width: 2 }, { title: '更正', width: 1.4 }],
        rows: levels.flatMap(({ title, subjects }) =>
          subjects.map(({ name, corrected }) => [
            title,
            name,
            corrected ? `更正为${corrected}` : '',
          ]),
        ),
      },
      {
        kind: 'note',
        text: '同一星级按姓名或名称的音序排列，不分先后。对结果有异议的，可在公示期内在“积分”中提出，也可以向支部或镇街党组织反映。',
      },
    ],
  };
}

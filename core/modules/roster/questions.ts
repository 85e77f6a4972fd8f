/** Questions of a workbook: what many sheets ask alike is asked once. */
import type { RosterQuestion } from './contract';
import { quoted } from './text';

type Choice = RosterQuestion['choices'][number];

/** Questions that offer the same are one, and so is the town of sheets that are named by their towns. */
export function onceEach(questions: readonly RosterQuestion[]): RosterQuestion[] {
  const groups = new Map<string, RosterQuestion[]>();
  for (const question of questions) {
    const key = likeness(question);
    groups.set(key, [...(groups.get(key) ?? []), question]);
  }
  return [...groups.values()].map(oneOf);
}

function likeness({ sheet, about, field, choices }: RosterQuestion): string {
  if (isTown(choices) && field === 'town') return 'town';
  // Two sheets named after different things may both lack the same column.
  return JSON.stringify([about, field, choices, about === 'rows' ? sheet : '']);
}

const isTown = ([first]: readonly Choice[]): boolean => first?.constant !== undefined;

function oneOf(alike: RosterQuestion[]): RosterQuestion {
  const [first] = alike as [RosterQuestion, ...RosterQuestion[]];
  const sheets = alike.map(({ sheet }) => sheet);
  if (first.field === 'town' && isTown(first.choices)) return townQuestion(alike, sheets);
  if (alike.length === 1) return first;
  return {
    ...first,
    sheets,
    text: first.text.replace(quoted(first.sheet), `${quoted(first.sheet)}等 ${sheets.length} 张`),
  };
}

/** Which towns a list of sheets names, said with the first few. */
function townQuestion(alike: readonly RosterQuestion[], sheets: string[]): RosterQuestion {
  const constants = alike.map(({ sheet, choices }) => ({
    sheet,
    constant: choices[0]?.constant ?? '',
  }));
  const towns = [...new Set(constants.map(({ constant }) => constant))];
  const some = towns.slice(0, 3).join('、');
  const label = `用表名作为所属镇街：${some}${towns.length > 3 ? ` 等 ${towns.length} 个` : ''}`;
  const others = alike.length === 1 ? (alike[0]?.choices.slice(1) ?? []) : [];
  const [sheet = ''] = sheets;
  return {
    sheet,
    sheets,
    about: 'field',
    field: 'town',
    text:
      sheets.length === 1
        ? `工作表${quoted(sheet)}没有“所属镇街”一列。是不是整张表都属于${some}？`
        : `${sheets.length} 张工作表没有“所属镇街”一列，表名像是镇街。用表名作为所属镇街吗？`,
    choices: [
      { label, constants },
      ...others,
      { label: '不是，这些表不读', kind: 'ignore' as const },
    ],
  };
}

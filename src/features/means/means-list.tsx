import { useState } from 'react';
import { View } from '@tarojs/components';
import { grantStateTitles, type GrantState } from '@core/modules/means/labels';
import { yuanWords } from '@core/modules/means/money';
import type { ActionOutput } from '@core/modules/actions';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import { useAfter } from '@app/data/use-after';
import { AnswerPage } from '@app/ui/answer-page';
import { Chip } from '@app/ui/chip';
import { dueWords } from '@app/ui/due-line';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { Pager } from '@app/ui/pager';

type Page = ActionOutput<'means.list'>;
type Sums = Page['byChannel'];
const BY = { byChannel: '按渠道', byTown: '按镇街', byKind: '按单位类型' } as const;

/** Means of a year in one's scope: sums, and the grants of one state by name. */
export function MeansList() {
  const asked = useAsked('means');
  const [year, setYear] = useState(asked.year ?? '');
  const [by, setBy] = useState<keyof typeof BY>('byChannel');
  const [state, setState] = useState<GrantState | null>(null);
  const [after, setAfter] = useAfter(`${year}/${state ?? ''}`);
  const query = useQuery('means.list', {
    ...(year ? { year } : {}),
    ...(state ? { state } : {}),
    ...(asked.townId ? { townId: asked.townId } : {}),
    ...(after ? { after } : {}),
  });
  return (
    <AnswerPage query={query} wide>
      {(page) => {
        const years = [page.today.slice(0, 4), String(Number(page.today.slice(0, 4)) - 1)];
        return (
          <>
            <View className="row row--wrap chips">
              {years.map((one) => (
                <Chip key={one} on={page.year === one} onTap={() => setYear(one)}>
                  {one} 年
                </Chip>
              ))}
            </View>
            <View className="row row--wrap chips">
              {(Object.keys(BY) as (keyof typeof BY)[]).map((one) => (
                <Chip key={one} on={by === one} onTap={() => setBy(one)}>
                  {BY[one]}
                </Chip>
              ))}
            </View>
            <SumList sums={page[by]} />
            {page.entitledSum.count > 0 ? (
              <Entitled rows={page.entitled} sum={page.entitledSum} />
            ) : null}
            <View className="section-title">各笔经费，按名称排列</View>
            <View className="row row--wrap chips">
              <Chip on={state === null} onTap={() => setState(null)}>
                全部
              </Chip>
              {page.counts
                .filter(({ count, state: of }) => count > 0 || of === state)
                .map(({ state: of, count }) => (
                  <Chip key={of} on={state === of} onTap={() => setState(of)}>
                    {grantStateTitles[of]} {count}
                  </Chip>
                ))}
            </View>
            {page.grants.length === 0 ? (
              <Message icon="circle-check" title="没有这样的经费">
                在单位或党组织的“规范化建设”里可以提出。
              </Message>
            ) : (
              <List>
                {page.grants.map((grant) => (
                  <ListRow
                    key={grant.grantId}
                    title={grant.subject.name}
                    note={[
                      `${grant.title} · ${yuanWords(grant.fen)}`,
                      grant.due ? dueWords(grant.due, page.today) : '',
                    ]}
                    value={grantStateTitles[grant.state]}
                    onTap={opens('grant', { grantId: grant.grantId })}
                  />
                ))}
              </List>
            )}
            <Pager next={page.next} after={after} onGo={setAfter} />
          </>
        );
      }}
    </AnswerPage>
  );
}

/** What titles and foundings give and nobody has proposed yet; a tap leads to where it is. */
function Entitled({ rows, sum }: { rows: Page['entitled']; sum: Page['entitledSum'] }) {
  return (
    <View>
      <View className="section-title">
        可以提出的补助 {sum.count} 笔，共 {yuanWords(sum.fen)}
      </View>
      <List>
        {rows.map(({ entitlement, title, fen, ground, subject: { kind, id, name } }) => (
          <ListRow
            key={`${entitlement}/${id}`}
            title={name}
            note={[`${title} · ${yuanWords(fen)}`, ground]}
            onTap={opens('practices', { kind, id })}
          />
        ))}
      </List>
    </View>
  );
}

function SumList({ sums }: { sums: Sums }) {
  if (sums.length === 0) return <View className="note">这一年还没有核定或自筹的经费。</View>;
  return (
    <List>
      {sums.map(({ key, title, count, granted, paid, spent }) => (
        <ListRow
          key={key}
          title={`${title} · ${count} 笔`}
          note={[`核定 ${yuanWords(granted)}`, `到账 ${yuanWords(paid)}，支出 ${yuanWords(spent)}`]}
        />
      ))}
    </List>
  );
}

import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { checkPhaseTitles, type CheckPhase } from '@core/modules/standards/labels';
import { showDay } from '@core/shared/calendar/display';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import { useAfter } from '@app/data/use-after';
import { AnswerPage } from '@app/ui/answer-page';
import { Chip } from '@app/ui/chip';
import { dueWords } from '@app/ui/due-line';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { Pager } from '@app/ui/pager';
import { PhaseTag } from './standard-head';

type Shelf = CheckPhase | 'overdue' | null;
type Row = ActionOutput<'standard.list'>['checks'][number];

/** Checks of one standard in one's scope: by state, by town, what is overdue first. */
export function StandardList() {
  const asked = useAsked('standards');
  const [standard, setStandard] = useState(asked.standard ?? '');
  const [shelf, setShelf] = useState<Shelf>(null);
  const [townId, setTownId] = useState(asked.townId ?? '');
  const [after, setAfter] = useAfter(`${standard}/${shelf ?? ''}/${townId}`);
  const query = useQuery('standard.list', {
    ...(standard ? { standard } : {}),
    ...(shelf === 'overdue' ? { overdue: true } : shelf ? { phase: shelf } : {}),
    ...(townId ? { townId } : {}),
    ...(after ? { after } : {}),
  });
  return (
    <AnswerPage query={query} wide>
      {(page) => {
        if (page.standards.length === 0) {
          return <Message icon="info" title="本区的规则里还没有标准" />;
        }
        return (
          <>
            <View className="stack">
              <View className="row row--wrap">
                {page.standards.map((one) => (
                  <Chip
                    key={one.standard}
                    on={page.standard === one.standard}
                    onTap={() => {
                      setStandard(one.standard);
                      setShelf(null);
                    }}
                  >
                    {one.title}
                  </Chip>
                ))}
              </View>
              <View className="row row--wrap">
                <Chip on={shelf === null} onTap={() => setShelf(null)}>
                  全部 {page.counts.reduce((sum, { count }) => sum + count, 0)}
                </Chip>
                {page.overdue > 0 ? (
                  <Chip on={shelf === 'overdue'} onTap={() => setShelf('overdue')}>
                    已过期 {page.overdue}
                  </Chip>
                ) : null}
                {page.counts
                  .filter(({ count, phase }) => count > 0 || phase === shelf)
                  .map(({ phase, count }) => (
                    <Chip key={phase} on={shelf === phase} onTap={() => setShelf(phase)}>
                      {checkPhaseTitles[phase]} {count}
                    </Chip>
                  ))}
              </View>
              {page.towns.length > 1 ? (
                <View className="row row--wrap">
                  <Chip on={townId === ''} onTap={() => setTownId('')}>
                    全部镇街
                  </Chip>
                  {page.towns.map((town) => (
                    <Chip
                      key={town.townId}
                      on={townId === town.townId}
                      onTap={() => setTownId(town.townId)}
                    >
                      {town.name} {town.count}
                    </Chip>
                  ))}
                </View>
              ) : null}
            </View>
            <View className="section-title">按期限和名称排列</View>
            {page.checks.length === 0 ? (
              <Message icon="circle-check" title="没有这样的">
                单位或党组织的页面上可以开始办理。
              </Message>
            ) : (
              <List>
                {page.checks.map((check) => (
                  <CheckRow key={check.checkId} check={check} today={page.today} />
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

function CheckRow({ check, today }: { check: Row; today: string }) {
  const { checkId, subject, phase, heldUntil, due } = check;
  return (
    <ListRow
      title={subject.name}
      note={[
        subject.townName,
        phase === 'held' && heldUntil ? `有效到 ${showDay(heldUntil, today)}` : '',
        due ? dueWords(due, today) : '',
      ]}
      value={<PhaseTag phase={phase} />}
      onTap={opens('standard', { checkId })}
    />
  );
}

import { useState } from 'react';
import { View } from '@tarojs/components';
import { runEndTitles } from '@core/modules/processes/labels';
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

type Shelf = 'underWay' | 'overdue' | 'ended';

/** Runs of one process in one's scope, by what is due next; of persons only how many, where one may not know who. */
export function ProcessList() {
  const asked = useAsked('processes');
  const [process, setProcess] = useState(asked.process ?? '');
  const [shelf, setShelf] = useState<Shelf>('underWay');
  const [after, setAfter] = useAfter(`${process}/${shelf}`);
  const query = useQuery('process.list', {
    ...(process ? { process } : {}),
    ...(shelf === 'overdue' ? { overdue: true } : { state: shelf }),
    ...(asked.townId ? { townId: asked.townId } : {}),
    ...(after ? { after } : {}),
  });
  return (
    <AnswerPage query={query} wide>
      {(page) => {
        const { counts, today } = page;
        const ended = counts.reached + counts.refused + counts.stopped;
        return (
          <>
            <View className="stack">
              <View className="row row--wrap">
                {page.processes.map((one) => (
                  <Chip
                    key={one.process}
                    on={page.process === one.process}
                    onTap={() => setProcess(one.process)}
                  >
                    {one.title}
                  </Chip>
                ))}
              </View>
              <View className="row row--wrap">
                <Chip on={shelf === 'underWay'} onTap={() => setShelf('underWay')}>
                  办理中 {counts.underWay}
                </Chip>
                {counts.overdue > 0 || shelf === 'overdue' ? (
                  <Chip on={shelf === 'overdue'} onTap={() => setShelf('overdue')}>
                    已过期 {counts.overdue}
                  </Chip>
                ) : null}
                <Chip on={shelf === 'ended'} onTap={() => setShelf('ended')}>
                  已结束 {ended}
                </Chip>
              </View>
            </View>
            {!page.shown ? (
              <Message icon="shield" title="只显示人数">
                {`完成 ${counts.reached}，未通过 ${counts.refused}，终止 ${counts.stopped}。名单只有所在党支部和镇街能看到。`}
              </Message>
            ) : page.runs.length === 0 ? (
              <Message icon="circle-check" title="没有这样的">
                单位或党组织的页面上可以开始办理。
              </Message>
            ) : (
              <>
                <View className="section-title">按期限和名称排列</View>
                <List>
                  {page.runs.map((run) => (
                    <ListRow
                      key={run.runId}
                      title={run.subject.name}
                      note={[
                        [run.subject.organizationName, run.subject.townName]
                          .filter(Boolean)
                          .join(' · '),
                        run.due
                          ? dueWords(run.due, today)
                          : run.end
                            ? `${runEndTitles[run.end.kind]} · ${showDay(run.end.on, today)}`
                            : `${showDay(run.begunOn, today)}开始`,
                      ]}
                      onTap={opens('process', { runId: run.runId })}
                    />
                  ))}
                </List>
              </>
            )}
            <Pager next={page.next} after={after} onGo={setAfter} />
          </>
        );
      }}
    </AnswerPage>
  );
}

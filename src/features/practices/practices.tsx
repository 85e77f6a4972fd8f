import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { SubjectStandard } from '@core/modules/standards/pages.contract';
import { checkPhaseTitles } from '@core/modules/standards/labels';
import { runEndTitles } from '@core/modules/processes/labels';
import { showDay } from '@core/shared/calendar/display';
import { acting } from '@app/data/acting';
import { useReloadOnDelivery } from '@app/data/outbox';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import { saveRecord } from '@app/data/save';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { dueWords } from '@app/ui/due-line';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { MeansHere } from './means-here';
import { PledgesHere } from './pledges-here';
import { PairsHere } from './pairs-here';
import { BeginPerson } from './begin-person';
import './practices.scss';

type Runs = ActionOutput<'process.subject'>;
type Subject = ActionOutput<'standard.subject'>['subject'];

/** What a unit or a party organisation holds, what is under way there, and what may be begun. */
export function Practices() {
  const { kind = 'unit', id = '', pair, pledge } = useAsked('practices');
  const subject = {
    kind: kind === 'organization' ? ('organization' as const) : ('unit' as const),
    id,
  };
  const standards = useQuery('standard.subject', { subject }, { snapshot: true });
  const processes = useQuery('process.subject', { subject }, { snapshot: true });
  const means = useQuery('means.subject', { subject }, { snapshot: true });
  const pledges = useQuery('pledge.subject', { subject }, { snapshot: true });
  const pairs = useQuery('pair.subject', { subject }, { snapshot: true });
  useReloadOnDelivery(() =>
    Promise.all([standards, processes, pairs, means, pledges].map((one) => one.reload())).then(
      () => undefined,
    ),
  );
  return (
    <AnswerPage query={standards}>
      {(data) => {
        const { today } = data;
        const rows = data.standards;
        const underWay = processes.data?.runs ?? [];
        const others = [processes, means, pledges, pairs];
        const lists = [data, ...others.flatMap((one) => one.data ?? [])].flatMap(Object.values);
        const isEmpty = lists.every((list) => !Array.isArray(list) || list.length === 0);
        if (isEmpty && others.every((one) => one.data)) {
          return <Message icon="info" title="这里没有适用的标准、程序等" />;
        }
        return (
          <>
            <View className="card">
              <View className="title">{data.subject.name}</View>
              <View className="note">{data.subject.townName}</View>
            </View>
            {data.organizations.length > 0 ? (
              <List>
                {data.organizations.map(({ id: branch, name }) => (
                  <ListRow
                    key={branch}
                    icon="flag"
                    title={name}
                    note="党组织的标准、程序、承诺、结对和经费"
                    onTap={opens('practices', { kind: 'organization', id: branch })}
                  />
                ))}
              </List>
            ) : null}
            {rows.length > 0 ? (
              <View>
                <View className="section-title">标准</View>
                <List>
                  {rows.map((row) => (
                    <StandardRow key={row.standard} row={row} subject={subject} today={today} />
                  ))}
                </List>
              </View>
            ) : null}
            {underWay.length > 0 ? (
              <View>
                <View className="section-title">程序</View>
                <List>
                  {underWay.map((run) => (
                    <ListRow
                      key={run.runId}
                      title={
                        run.subject.kind === 'person'
                          ? `${run.title} · ${run.subject.name}`
                          : run.title
                      }
                      note={[
                        run.due ? dueWords(run.due, today) : '',
                        run.end
                          ? `${runEndTitles[run.end.kind]} · ${showDay(run.end.on, today)}`
                          : '',
                      ]}
                      value={run.state === 'ended' ? '已结束' : '办理中'}
                      onTap={opens('process', { runId: run.runId })}
                    />
                  ))}
                </List>
              </View>
            ) : null}
            {processes.data ? <MayBegin page={processes.data} subject={data.subject} /> : null}
            {pledges.data ? (
              <PledgesHere page={pledges.data} subject={data.subject} make={pledge} />
            ) : null}
            {means.data ? (
              <MeansHere page={means.data} subject={data.subject} reload={means.reload} />
            ) : null}
            {pairs.data ? (
              <PairsHere
                page={pairs.data}
                subject={data.subject}
                reload={pairs.reload}
                begin={pair}
              />
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

function StandardRow(props: {
  row: SubjectStandard;
  subject: { kind: 'unit' | 'organization'; id: string };
  today: string;
}) {
  const { row, subject, today } = props;
  const { title, phase, checkId, met, of, heldUntil, due, inDoubt, why } = row;
  return (
    <ListRow
      title={title}
      note={[
        `达到 ${met}/${of} 项`,
        heldUntil && phase === 'held' ? `有效到 ${showDay(heldUntil, today)}` : '',
        inDoubt ? '依据的记录有更正，待核对' : '',
        due ? dueWords(due, today) : '',
        !phase && why ? why : '',
      ]}
      value={phase ? checkPhaseTitles[phase] : '未开始'}
      onTap={opens('standard', checkId ? { checkId } : { ...subject, standard: row.standard })}
    />
  );
}

/** Processes that nobody has begun here; of persons, whom it is about is asked first. */
function MayBegin({ page, subject }: { page: Runs; subject: Subject }) {
  const [person, setPerson] = useState<string | null>(null);
  const may = page.processes.filter(({ mayBegin }) => mayBegin);
  if (may.length === 0) return null;
  const begin = (process: string, title: string): void => {
    const about = { kind: subject.kind, id: subject.id };
    saveRecord(
      'process.begin',
      { ...acting(page.today), process, subject: about },
      `开始${title}：${subject.name}`,
    );
  };
  return (
    <View>
      <View className="section-title">可以开始的程序</View>
      <View className="stack">
        {may.map((one) => (
          <Button
            key={one.process}
            icon="plus"
            onTap={() =>
              one.subject === 'person' ? setPerson(one.process) : begin(one.process, one.title)
            }
          >
            {one.title}
          </Button>
        ))}
      </View>
      {person ? (
        <BeginPerson
          process={person}
          title={may.find(({ process }) => process === person)?.title ?? ''}
          organization={subject}
          today={page.today}
          onClose={() => setPerson(null)}
        />
      ) : null}
    </View>
  );
}

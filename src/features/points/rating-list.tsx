import { useState } from 'react';
import { View } from '@tarojs/components';
import { showDay } from '@core/shared/calendar/display';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { List, ListRow } from '@app/ui/list';
import { Message, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { PaperActions } from '@app/ui/paper-actions';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { saveRecord } from '@app/data/save';
import { hasRole, useSession } from '@app/data/session';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import { TextSheet } from './text-sheet';
import { usePoints } from './use-points';
import './points.scss';

/** 公示: one's own branch or town; for who tends several, the choice first. */
export function RatingList() {
  const { runId = '', kind = 'member', groupId } = useAsked('rating');
  const session = useSession();
  const isMember = hasRole(session.data, 'member');
  const mine = usePoints(undefined, { wait: !isMember || Boolean(groupId) });
  const own = kind === 'member' ? mine.data?.subject.organizationId : mine.data?.subject.townId;
  const group = groupId ?? own;
  if (group) return <Group runId={runId} groupId={group} mayObject={isMember} />;
  if (isMember || !session.data)
    return <Page wide>{mine.data ? null : <Waiting {...mine} />}</Page>;
  return <Choose runId={runId} kind={kind} />;
}

function Choose({ runId, kind }: { runId: string; kind: string }) {
  const branches = useQuery('organization.list', {}, { wait: kind !== 'member' });
  const units = useQuery('unit.list', {}, { wait: kind === 'member' });
  const groups =
    kind === 'member'
      ? branches.data?.organizations.map(({ id, name }) => ({ id, name }))
      : units.data?.towns;
  if (!groups)
    return (
      <Page wide>{kind === 'member' ? <Waiting {...branches} /> : <Waiting {...units} />}</Page>
    );
  return (
    <Page wide>
      <List>
        {groups.map(({ id, name }) => (
          <ListRow key={id} title={name} onTap={opens('rating', { runId, kind, groupId: id })} />
        ))}
      </List>
    </Page>
  );
}

function Group({
  runId,
  groupId,
  mayObject,
}: {
  runId: string;
  groupId: string;
  mayObject: boolean;
}) {
  const query = useQuery('rating.open', { runId, groupId }, { snapshot: true });
  const [objecting, setObjecting] = useState(false);
  return (
    <AnswerPage query={query} wide>
      {({ run, groupName, levels }) => {
        const object = (text: string): boolean =>
          saveRecord(
            'dispute.open',
            { id: newId(), about: { kind: 'rating', id: runId }, text },
            '对公示的异议',
          );
        return (
          <>
            <View className="title">
              {groupName} · {run.year} 年度
            </View>
            <View className="note">
              {run.state === 'published' && run.publicUntil
                ? `公示到 ${showDay(run.publicUntil)}，有异议可以提出，都会答复。`
                : run.state === 'final'
                  ? '最终结果'
                  : '未公示'}
            </View>
            <PaperActions make={(format) => call('rating.file', { runId, groupId, format })} />
            {levels.length === 0 ? <Message icon="inbox" title="这里没有参加评定的" /> : null}
            {levels.map(({ title, subjects }) => (
              <View key={title}>
                <View className="section-title">{title}</View>
                <List>
                  {subjects.map(({ subjectId, name, corrected }) => (
                    <ListRow
                      key={subjectId}
                      title={name}
                      note={corrected ? `已更正为${corrected}` : undefined}
                    />
                  ))}
                </List>
              </View>
            ))}
            {mayObject && run.state === 'published' ? (
              <View className="bottom-action">
                <Button onTap={() => setObjecting(true)}>提出异议</Button>
              </View>
            ) : null}
            {objecting ? (
              <TextSheet
                title="对公示的异议"
                label="对谁、什么理由"
                max={300}
                action="发送"
                onClose={() => setObjecting(false)}
                onSend={object}
              />
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { roleTitles, type Role } from '@core/modules/people/labels';
import { Chip } from '@app/ui/chip';
import { TextInput } from '@app/ui/control';
import { Message, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { Pager } from '@app/ui/pager';
import { useAfter } from '@app/data/use-after';
import { useQuery } from '@app/data/query';
import { useInAddress } from '@app/data/use-in-address';
import { usePlace } from '@app/data/use-place';
import { useTyped } from '@app/phone/use-typed';
import { CodeSheet } from './code-sheet';
import { IssueMany } from './issue-many';
import { PersonRow } from './person-row';
import { Slips } from './slips';

const ROLES: readonly Role[] = ['instructor', 'secretary', 'member', 'townSupervisor'];

/** 人员与绑定码: people of one's scope; a code lets one person in, once. */
export function People() {
  const [place, setPlace] = usePlace('people', ['query', 'role', 'unbound']);
  const { typed, query, setTyped } = useTyped(place.query);
  useInAddress('people', { ...place, query });
  const role = ROLES.find((name) => name === place.role) ?? null;
  const unbound = place.unbound === '1';
  const [after, setAfter] = useAfter(`${role ?? ''}/${query}/${unbound}`);
  const [issued, setIssued] = useState<ActionOutput<'binding.issue'> | null>(null);
  const [many, setMany] = useState<ActionOutput<'binding.issueMany'> | null>(null);
  const list = useQuery('person.list', {
    ...(role ? { role } : {}),
    ...(query ? { query } : {}),
    ...(unbound ? { unbound: true as const } : {}),
    ...(after ? { after } : {}),
  });
  const reload = (): void => void list.reload();
  if (many) {
    const close = (): void => {
      setMany(null);
      reload();
    };
    return <Slips many={many} onClose={close} />;
  }
  return (
    <Page wide>
      <View className="stack">
        <TextInput
          value={typed}
          placeholder="姓名"
          confirmType="search"
          label="按姓名查找"
          onInput={(event) => setTyped(event.detail.value)}
        />
        <View className="row row--wrap">
          <Chip on={role === null} onTap={() => setPlace({ role: '' })}>
            全部
          </Chip>
          {ROLES.map((name) => (
            <Chip key={name} on={role === name} onTap={() => setPlace({ role: name })}>
              {roleTitles[name]}
            </Chip>
          ))}
          <Chip on={unbound} onTap={() => setPlace({ unbound: unbound ? '' : '1' })}>
            未绑定
          </Chip>
        </View>
        {list.data ? <IssueMany people={list.data.people} onIssued={setMany} /> : null}
        {!list.data ? (
          <Waiting {...list} />
        ) : list.data.people.length === 0 ? (
          <Message icon="users" title="没有符合的人员">
            {unbound ? '这些人都已绑定微信。' : '导入名册后，人员会列在这里。'}
          </Message>
        ) : (
          <View className="list">
            {list.data.people.map((person) => (
              <PersonRow
                key={person.personId}
                person={person}
                onIssued={setIssued}
                onReleased={reload}
              />
            ))}
          </View>
        )}
        <Pager next={list.data?.next} after={after} onGo={setAfter} />
      </View>
      {issued ? (
        <CodeSheet
          issued={issued}
          onClose={() => {
            setIssued(null);
            reload();
          }}
        />
      ) : null}
    </Page>
  );
}

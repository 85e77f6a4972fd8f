import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { ActionOutput } from '@core/contracts/actions';
import { roleTitles, type Role } from '@core/contracts/people';
import { showDay } from '@core/domain/calendar/display';
import { Button } from '@app/components/button';
import { Chip } from '@app/components/chip';
import { TextInput } from '@app/components/control';
import { Message, Waiting } from '@app/components/messages';
import { Page } from '@app/components/page';
import { Pager } from '@app/components/pager';
import { Sheet } from '@app/components/sheet';
import { call } from '@app/lib/cloud-client/call';
import { newId } from '@app/lib/ids';
import { copy } from '@app/lib/phone';
import { tellUntilRead } from '@app/lib/tell';
import { useAfter } from '@app/lib/use-after';
import { useQuery } from '@app/lib/use-query';
import { useTyped } from '@app/lib/use-typed';

type Person = ActionOutput<'person.list'>['people'][number];
type Issued = ActionOutput<'binding.issue'>;

const ROLES: readonly Role[] = ['instructor', 'secretary', 'member', 'townSupervisor'];

/** 人员与绑定码: people of one's scope; a code lets one person in, once. */
export function People() {
  const [role, setRole] = useState<Role | null>(null);
  const { typed, query, setTyped } = useTyped();
  const [after, setAfter] = useAfter(`${role ?? ''}/${query}`);
  const [issued, setIssued] = useState<Issued | null>(null);
  const list = useQuery('person.list', {
    ...(role ? { role } : {}),
    ...(query ? { query } : {}),
    ...(after ? { after } : {}),
  });
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
          <Chip on={role === null} onTap={() => setRole(null)}>
            全部
          </Chip>
          {ROLES.map((name) => (
            <Chip key={name} on={role === name} onTap={() => setRole(name)}>
              {roleTitles[name]}
            </Chip>
          ))}
        </View>
        {!list.data ? (
          <Waiting {...list} />
        ) : list.data.people.length === 0 ? (
          <Message icon="users" title="没有符合的人员">
            导入名册后，人员会列在这里。
          </Message>
        ) : (
          <View className="list">
            {list.data.people.map((person) => (
              <PersonRow
                key={person.personId}
                person={person}
                onIssued={setIssued}
                onReleased={() => void list.reload()}
              />
            ))}
          </View>
        )}
        <Pager next={list.data?.next} after={after} onGo={setAfter} />
      </View>
      {issued ? <CodeSheet issued={issued} onClose={() => setIssued(null)} /> : null}
    </Page>
  );
}

interface RowProps {
  person: Person;
  onIssued: (issued: Issued) => void;
  onReleased: () => void;
}

function PersonRow({ person, onIssued, onReleased }: RowProps) {
  const { personId, name } = person;
  const roles = person.roles.map((r) => `${roleTitles[r.role]}（${r.scopeName}）`).join('、');
  const tell = (error: unknown): void => void tellUntilRead('没有成功', error);
  const issue = (): void => {
    call('binding.issue', { id: newId(), personId }).then(onIssued).catch(tell);
  };
  const release = async (): Promise<void> => {
    const { confirm } = await Taro.showModal({
      title: `解除${name}的微信绑定？`,
      content: '此人需要新的绑定码才能再次使用。此操作会留下记录。',
      confirmText: '解除',
    });
    if (!confirm) return;
    await call('binding.release', { id: newId(), personId, reason: '更换微信' }).then(
      onReleased,
      tell,
    );
  };
  return (
    <View className="list-row">
      <View className="grow">
        <Text>{name}</Text>
        <View className="note">{[person.phone, roles].filter(Boolean).join(' · ')}</View>
      </View>
      {person.bound ? (
        <Button onTap={() => void release()} label={`已绑定 · 解除：${name}`}>
          已绑定 · 解除
        </Button>
      ) : (
        <Button icon="key-round" onTap={issue} label={`发绑定码：${name}`}>
          发绑定码
        </Button>
      )}
    </View>
  );
}

function CodeSheet({ issued, onClose }: { issued: Issued; onClose: () => void }) {
  const { code, name, expiresOn } = issued;
  const spaced = `${code.slice(0, 4)} ${code.slice(4)}`;
  return (
    <Sheet title={`${name}的绑定码`} onClose={onClose} closeWord="关闭">
      <View
        style={{ fontSize: 'calc(32px * var(--scale))', textAlign: 'center', letterSpacing: '2px' }}
      >
        {spaced}
      </View>
      <View className="note">
        {showDay(expiresOn)}前有效，只能用一次，离开本页后不再显示。请只交给本人。
      </View>
      <Button look="main" onTap={() => void copy(code)}>
        复制
      </Button>
    </Sheet>
  );
}

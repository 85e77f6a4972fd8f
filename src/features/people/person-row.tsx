import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { roleTitles } from '@core/modules/people/labels';
import { showDay } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { call } from '@app/data/cloud-client/call';
import { newId } from '@app/data/ids';
import { showFailureUntilRead } from '@app/phone/show-failure';
import './people.scss';

export type Person = ActionOutput<'person.list'>['people'][number];

interface Props {
  person: Person;
  onIssued: (issued: ActionOutput<'binding.issue'>) => void;
  onReleased: () => void;
}

/** A person, the roles held, and where the binding stands. */
export function PersonRow({ person, onIssued, onReleased }: Props) {
  const { personId, name } = person;
  const roles = person.roles.map((r) => `${roleTitles[r.role]}（${r.scopeName}）`).join('、');
  const tell = (error: unknown): void => void showFailureUntilRead('没有成功', error);
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
  const word = person.code ? '重新发码' : '发绑定码';
  return (
    <View className="list-row people__row">
      <View className="grow">
        <Text>{name}</Text>
        <View className="note">{[person.phone, roles].filter(Boolean).join(' · ')}</View>
        <CodeState person={person} />
      </View>
      {person.bound ? (
        <Button onTap={() => void release()} label={`已绑定 · 解除：${name}`}>
          已绑定 · 解除
        </Button>
      ) : (
        <Button icon="key-round" onTap={issue} label={`${word}：${name}`}>
          {word}
        </Button>
      )}
    </View>
  );
}

function CodeState({ person: { bound, code } }: { person: Person }) {
  if (bound || !code) return null;
  return (
    <View className="note">
      {code.live ? `已发码，${showDay(code.until)}前有效` : `发的码已在 ${showDay(code.until)}过期`}
    </View>
  );
}

import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { AppError } from '@core/shared/errors';
import { leadToBinding } from '@app/data/wanted-page';
import { Button } from './button';
import { Failure } from './failure';
import { Icon } from './icon';
import { Tap } from './tap';

interface MessageProps {
  icon: string;
  title: string;
  children?: ReactNode;
  action?: { label: string; onTap: () => void };
}

/** A whole-screen state: empty, refused, unreachable. Says what is so and what to do. */
export function Message({ icon, title, children, action }: MessageProps) {
  return (
    <View className="message">
      <Icon name={icon} />
      <Text className="message__title">{title}</Text>
      {children ? <View>{children}</View> : null}
      {action ? <Button onTap={action.onTap}>{action.label}</Button> : null}
    </View>
  );
}

/** What a page shows while it has nothing to show: loading, offline, or refused. */
export function Waiting(props: {
  loading: boolean;
  offline: boolean;
  error: AppError | null;
  reload: () => Promise<void>;
}) {
  const again = { label: '重试', onTap: () => void props.reload() };
  if (props.error?.code === 'INTERNAL') {
    return <Failure error={props.error} onRetry={again.onTap} />;
  }
  if (props.error?.code === 'UNBOUND') {
    return (
      <Message
        icon="key-round"
        title="您的微信还没有绑定到名册"
        action={{ label: '输入绑定码', onTap: leadToBinding }}
      >
        绑定后会回到这一页。
      </Message>
    );
  }
  if (props.error)
    return <Message icon="circle-alert" title={props.error.message} action={again} />;
  if (props.offline) {
    return (
      <Message icon="wifi-off" title="没有连上服务器" action={again}>
        已存本机的记录不受影响，联网后会自动送达。
      </Message>
    );
  }
  return (
    <View className="stack" aria-label="正在加载">
      <View className="skeleton" />
      <View className="skeleton" />
      <View className="skeleton" />
    </View>
  );
}

/** A line above the content: what is shown is from before. */
export function OfflineBanner({ shown }: { shown: boolean }) {
  if (!shown) return null;
  return (
    <View className="banner">
      <Icon name="wifi-off" small />
      <Text>没有连上服务器，显示的是上次的内容</Text>
    </View>
  );
}

/** A line above the content: somebody else has been at work on it; a tap has it read. */
export function OthersLine({ words, onRead }: { words: string; onRead: () => void }) {
  if (!words) return null;
  return (
    <View role="status">
      <Tap className="banner" onTap={onRead} label={`${words}，知道了`}>
        <Icon name="users" small />
        <Text className="grow">{words}</Text>
        <Icon name="x" small />
      </Tap>
    </View>
  );
}

/** A line above the content: what was asked for was not done, and why. */
export function FailureLine({ why }: { why: string }) {
  if (!why) return null;
  return (
    <View className="banner banner--soon" role="alert">
      {why}
    </View>
  );
}

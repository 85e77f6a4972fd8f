import { useCallback, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { followUpStepTitles } from '@core/modules/follow-ups/labels';
import { showDay } from '@core/shared/calendar/display';
import { Button } from '@app/ui/button';
import { Icon } from '@app/ui/icon';
import { OfflineBanner, OthersLine, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { PaperActions } from '@app/ui/paper-actions';
import { call } from '@app/data/cloud-client/call';
import { useReloadOnDelivery } from '@app/data/outbox';
import { useLive } from '@app/data/use-live';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { CaseBasis, CaseHead, CaseTimeline } from './case-parts';
import { EndSheet } from './end-sheet';
import { IssueSheet } from './issue-sheet';
import { ReplyForm } from './reply-form';
import { useOthers } from './use-others';
import type { OpenedCase } from './words';
import './follow-ups.scss';

type Doing = 'sign' | 'raise' | 'drop' | 'close';

/** A case on a page of its own. */
export function FollowUpPage({ wide = false }: { wide?: boolean }) {
  const { followUpId = '' } = useAsked('followUp');
  return (
    <Page wide={wide}>
      <FollowUpView followUpId={followUpId} />
    </Page>
  );
}

interface Props {
  followUpId: string;
  /** Something was signed, replied to or ended: a list beside it is no longer what it was. */
  onChange?: () => void;
}

/** One case for both sides: each may do what is theirs. */
export function FollowUpView({ followUpId, onChange }: Props) {
  const query = useQuery('followUp.open', { followUpId });
  const [doing, setDoing] = useState<Doing | null>(null);
  const { reload } = query;
  const others = useOthers(query.data?.followUp ?? null);
  const { expect } = others;
  useReloadOnDelivery(
    useCallback(() => {
      expect();
      return reload();
    }, [expect, reload]),
  );
  useLive(reload);
  if (!query.data) return <Waiting {...query} />;
  const opened = query.data;
  const { followUp, today, may, hindrance } = opened;
  const close = (done: boolean): void => {
    setDoing(null);
    if (!done) return;
    expect();
    void reload();
    onChange?.();
  };
  return (
    <View>
      <OfflineBanner shown={query.offline} />
      <OthersLine words={others.words} onRead={others.note} />
      {hindrance ? (
        <View className="banner banner--soon">
          <Icon name="clock" small />
          <Text>{hindrance}</Text>
        </View>
      ) : null}
      <CaseHead followUp={followUp} today={today} />
      {may.reply ? <ReplyForm followUp={followUp} /> : null}
      <CaseTimeline followUp={followUp} today={today} />
      <CaseBasis followUp={followUp} />
      {followUp.acts.length > 0 ? (
        <PaperActions make={(format) => call('followUp.file', { followUpId, format })} />
      ) : null}
      <Actions opened={opened} onDo={setDoing} />
      {doing === 'sign' || doing === 'raise' ? (
        <IssueSheet opened={opened} raising={doing === 'raise'} onClose={close} />
      ) : null}
      {doing === 'drop' || doing === 'close' ? (
        <EndSheet followUp={followUp} kind={doing} onClose={close} />
      ) : null}
    </View>
  );
}

/** What the office may do now; the main action is the next in the life of the case. */
function Actions({ opened, onDo }: { opened: OpenedCase; onDo: (doing: Doing) => void }) {
  const { may, today, followUp } = opened;
  const { raise } = may;
  if (!may.sign && !may.drop && !may.close) return null;
  const early = raise && raise.from > today;
  return (
    <View className="bottom-action stack">
      {early ? (
        <View className="note">
          {showDay(raise.from, today)}起，未按期回复或不认可回复的可以
          {followUpStepTitles[raise.step]}。
        </View>
      ) : null}
      <View className="row row--wrap">
        {may.sign ? (
          <Button look="main" onTap={() => onDo('sign')}>
            核实并签发
          </Button>
        ) : null}
        {may.close ? (
          <Button
            {...(followUp.state === 'replied' ? { look: 'main' as const } : {})}
            onTap={() => onDo('close')}
          >
            销号
          </Button>
        ) : null}
        {raise && !early ? (
          <Button onTap={() => onDo('raise')}>转为{followUpStepTitles[raise.step]}</Button>
        ) : null}
        {may.drop ? <Button onTap={() => onDo('drop')}>不予督办</Button> : null}
      </View>
    </View>
  );
}

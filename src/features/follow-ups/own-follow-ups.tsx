import { View } from '@tarojs/components';
import { Message, OfflineBanner, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { FollowUpCard } from './follow-up-card';

/** 督办 about oneself, or for oneself to reply to, the latest first. */
export function OwnFollowUps() {
  const query = useQuery('followUp.mine', {}, { snapshot: true });
  if (!query.data) {
    return (
      <Page>
        <Waiting {...query} />
      </Page>
    );
  }
  const { followUps, today } = query.data;
  return (
    <Page>
      <OfflineBanner shown={query.offline} />
      {followUps.length === 0 ? (
        <Message icon="circle-check" title="没有关于您的督办">
          由工作人员核实并签发后才会出现，您可以在这里回复。
        </Message>
      ) : (
        <View className="stack">
          {followUps.map((followUp) => (
            <FollowUpCard
              key={followUp.followUpId}
              followUp={followUp}
              today={today}
              onTap={opens('ownFollowUp', { followUpId: followUp.followUpId })}
            />
          ))}
        </View>
      )}
    </Page>
  );
}

import { View } from '@tarojs/components';
import { AnswerPage } from '@app/ui/answer-page';
import { Message } from '@app/ui/messages';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { FollowUpCard } from './follow-up-card';

/** 督办 about oneself, or for oneself to reply to, the latest first. */
export function OwnFollowUps() {
  const query = useQuery('followUp.mine', {}, { snapshot: true });
  return (
    <AnswerPage query={query}>
      {({ followUps, today }) => (
        <>
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
        </>
      )}
    </AnswerPage>
  );
}

import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { FollowUpShelf } from '@core/contracts/actions/follow-ups';
import { Button } from '@app/components/button';
import { Chip } from '@app/components/chip';
import { Message, OfflineBanner, Waiting } from '@app/components/messages';
import { Page } from '@app/components/page';
import { useQuery } from '@app/lib/use-query';
import { FollowUpCard } from './follow-up-card';
import { emptyShelves, shelfTitles } from './words';

const SHELVES = Object.keys(shelfTitles) as FollowUpShelf[];

/** 督办 of one's towns: drafts to verify first, each shelf by due date. */
export function FollowUpList() {
  const [shelf, setShelf] = useState<FollowUpShelf>('draft');
  const [after, setAfter] = useState<string | null>(null);
  const query = useQuery('followUp.list', { shelf, ...(after ? { after } : {}) });
  const counts = query.data?.counts;
  const titleOf = (one: FollowUpShelf): string =>
    one === 'ended' || !counts ? shelfTitles[one] : `${shelfTitles[one]} ${counts[one]}`;
  return (
    <Page wide>
      <OfflineBanner shown={query.offline && query.data !== null} />
      <View className="row row--wrap follow-up__shelves">
        {SHELVES.map((one) => (
          <Chip
            key={one}
            on={shelf === one}
            onTap={() => {
              setShelf(one);
              setAfter(null);
            }}
          >
            {titleOf(one)}
          </Chip>
        ))}
      </View>
      {!query.data || query.loading ? (
        <Waiting {...query} />
      ) : query.data.followUps.length === 0 ? (
        <Message icon="circle-check" title={`没有${shelfTitles[shelf]}的督办`}>
          {emptyShelves[shelf]}
        </Message>
      ) : (
        <View className="stack">
          {query.data.followUps.map((followUp) => (
            <FollowUpCard
              key={followUp.followUpId}
              followUp={followUp}
              today={query.data?.today ?? ''}
              onTap={() =>
                void Taro.navigateTo({
                  url: `/supervisor/follow-up/index?followUpId=${followUp.followUpId}`,
                })
              }
            />
          ))}
        </View>
      )}
      {query.data?.next && !query.loading ? (
        <Button look="quiet" onTap={() => setAfter(query.data?.next ?? null)}>
          看后面的
        </Button>
      ) : null}
    </Page>
  );
}

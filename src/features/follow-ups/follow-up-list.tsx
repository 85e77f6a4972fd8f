import { View } from '@tarojs/components';
import type { FollowUpShelf } from '@core/modules/follow-ups/actions';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Message, OfflineBanner, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { useAfter } from '@app/data/use-after';
import { useQuery } from '@app/data/query';
import { useWidth } from '@app/phone/wide';
import { opens } from '@app/data/routes';
import { useInAddress } from '@app/data/use-in-address';
import { useLive } from '@app/data/use-live';
import { usePlace } from '@app/data/use-place';
import { FollowUpCard } from './follow-up-card';
import { FollowUpTable } from './follow-up-table';
import { emptyShelves, shelfTitles } from './words';

const SHELVES = Object.keys(shelfTitles) as FollowUpShelf[];

/** 督办 of one's towns: drafts to verify first, each shelf by due date; at a desk the case stands beside the list. */
export function FollowUpList() {
  const [place, setPlace] = usePlace('followUps', ['shelf', 'at', 'sort']);
  useInAddress('followUps', place);
  const shelf = SHELVES.find((one) => one === place.shelf) ?? 'draft';
  const isDesk = useWidth('desk');
  const [after, setAfter] = useAfter(shelf);
  const query = useQuery('followUp.list', { shelf, ...(after ? { after } : {}) });
  useLive(query.reload);
  const counts = query.data?.counts;
  const titleOf = (one: FollowUpShelf): string =>
    one === 'ended' || !counts ? shelfTitles[one] : `${shelfTitles[one]} ${counts[one]}`;
  return (
    <Page wide>
      <OfflineBanner shown={query.offline && query.data !== null} />
      <View className="row row--wrap follow-up__shelves no-print">
        {SHELVES.map((one) => (
          <Chip key={one} on={shelf === one} onTap={() => setPlace({ shelf: one, at: '' })}>
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
      ) : isDesk ? (
        <FollowUpTable
          {...query.data}
          {...place}
          onPlace={setPlace}
          onChange={() => void query.reload()}
        />
      ) : (
        <View className="stack">
          {query.data.followUps.map((followUp) => (
            <FollowUpCard
              key={followUp.followUpId}
              followUp={followUp}
              today={query.data?.today ?? followUp.draftedOn}
              onTap={opens('followUp', { followUpId: followUp.followUpId })}
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

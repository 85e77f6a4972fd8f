import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { FollowUpShelf } from '@core/modules/follow-ups/actions';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Message, OfflineBanner, Waiting } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import { useAfter } from '@app/data/use-after';
import { useQuery } from '@app/data/query';
import { useWide } from '@app/phone/wide';
import { go } from '@app/data/routes';
import { FollowUpCard } from './follow-up-card';
import { FollowUpView } from './follow-up-page';
import { emptyShelves, shelfTitles } from './words';

const SHELVES = Object.keys(shelfTitles) as FollowUpShelf[];

/** 督办 of one's towns: drafts to verify first, each shelf by due date; at a desk the case stands beside the list. */
export function FollowUpList() {
  const [shelf, setShelf] = useState<FollowUpShelf>('draft');
  const [after, setAfter] = useAfter(shelf);
  const query = useQuery('followUp.list', { shelf, ...(after ? { after } : {}) });
  const counts = query.data?.counts;
  const titleOf = (one: FollowUpShelf): string =>
    one === 'ended' || !counts ? shelfTitles[one] : `${shelfTitles[one]} ${counts[one]}`;
  return (
    <Page wide>
      <OfflineBanner shown={query.offline && query.data !== null} />
      <View className="row row--wrap follow-up__shelves">
        {SHELVES.map((one) => (
          <Chip key={one} on={shelf === one} onTap={() => setShelf(one)}>
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
        <Shelf {...query.data} onChange={() => void query.reload()} />
      )}
      {query.data?.next && !query.loading ? (
        <Button look="quiet" onTap={() => setAfter(query.data?.next ?? null)}>
          看后面的
        </Button>
      ) : null}
    </Page>
  );
}

type ShelfProps = Pick<ActionOutput<'followUp.list'>, 'followUps' | 'today'> & {
  onChange: () => void;
};

/** The cases of a shelf; where there is room, the first of them lies open. */
function Shelf({ followUps, today, onChange }: ShelfProps) {
  const wide = useWide();
  const [picked, setPicked] = useState('');
  const chosen = followUps.find(({ followUpId }) => followUpId === picked) ?? followUps[0];
  const pick = (followUpId: string): void => {
    if (wide) setPicked(followUpId);
    else go('followUp', { followUpId });
  };
  return (
    <View className="split">
      <View className="stack">
        {followUps.map((followUp) => (
          <FollowUpCard
            key={followUp.followUpId}
            followUp={followUp}
            today={today}
            chosen={wide ? followUp === chosen : undefined}
            onTap={() => pick(followUp.followUpId)}
          />
        ))}
      </View>
      {wide && chosen ? (
        <View
          className="split__detail"
          {...(process.env.TARO_ENV === 'h5' ? { role: 'region', tabIndex: 0 } : {})}
          aria-label="选中的督办单"
        >
          <FollowUpView
            key={chosen.followUpId}
            followUpId={chosen.followUpId}
            onChange={onChange}
          />
        </View>
      ) : null}
    </View>
  );
}

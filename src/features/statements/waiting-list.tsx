import { useState } from 'react';
import { View } from '@tarojs/components';
import { DECIDE_AT_ONCE } from '@core/modules/statements/labels';
import type { WaitingItem } from '@core/modules/statements/contract';
import { waitingTitles } from '@core/modules/statements/labels';
import { namesOf } from '@core/shared/names-of';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { Message, OthersLine } from '@app/ui/messages';
import { useReloadOnDelivery } from '@app/data/outbox';
import { usePending } from '@app/data/outbox/use-pending';
import { useQuery } from '@app/data/query';
import { useGone } from '@app/data/use-gone';
import { useInAddress } from '@app/data/use-in-address';
import { useLive } from '@app/data/use-live';
import { usePlace } from '@app/data/use-place';
import { useWidth } from '@app/phone/wide';
import { DecideSheet } from './decide-sheet';
import { WaitingCard } from './waiting-card';
import { WaitingTable } from './waiting-table';

const KINDS = namesOf(waitingTitles);

/** 待确认: everything that waits for a supervisor, oldest first; several alike are decided at once. */
export function WaitingList() {
  const [place, setPlace] = usePlace('waiting', ['kind', 'at', 'sort']);
  useInAddress('waiting', place);
  const kind = KINDS.find((one) => one === place.kind) ?? null;
  const isBroad = useWidth('broad');
  const [after, setAfter] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [deciding, setDeciding] = useState<boolean | null>(null);
  const query = useQuery('waiting.list', after ? { after } : {}, { snapshot: !after });
  const decided = useDecided();
  useReloadOnDelivery(query.reload);
  useLive(query.reload);
  const { gone, note } = useGone(after ?? '', query.data?.items ?? null, ({ id }) => id, decided);
  return (
    <AnswerPage query={query} wide>
      {(data) => {
        const all = data.items.filter((item) => !decided.has(item.id));
        const items = all.filter((item) => kind === null || item.kind === kind);
        const picked = items.filter((item) => chosen.includes(item.id));
        const kinds = KINDS.filter((k) => all.some((item) => item.kind === k));
        const toggle = (id: string): void =>
          setChosen(chosen.includes(id) ? chosen.filter((c) => c !== id) : [...chosen, id]);
        const refuse = ({ id }: WaitingItem): void => {
          setChosen([id]);
          setDeciding(false);
        };
        return (
          <>
            <OthersLine words={wordsOf(gone)} onRead={note} />
            {kinds.length > 1 ? (
              <View className="row row--wrap waiting__kinds no-print">
                <Chip on={kind === null} onTap={() => setPlace({ kind: '' })}>
                  全部 {all.length}
                </Chip>
                {kinds.map((k) => (
                  <Chip key={k} on={kind === k} onTap={() => setPlace({ kind: k })}>
                    {waitingTitles[k]} {all.filter((item) => item.kind === k).length}
                  </Chip>
                ))}
              </View>
            ) : null}
            {items.length === 0 ? (
              <Message icon="circle-check" title="没有待确认的事项">
                较晚的补录、请假、条件不具备、申诉、停业和书记本人的会议请假会列在这里。
              </Message>
            ) : isBroad ? (
              <WaitingTable
                items={items}
                hasMore={Boolean(data.next)}
                {...place}
                onPlace={setPlace}
                picks={{ isOn: (id) => chosen.includes(id), toggle }}
                onRefuse={refuse}
              />
            ) : (
              <View className="columns">
                {items.map((item) => (
                  <WaitingCard
                    key={item.id}
                    item={item}
                    on={chosen.includes(item.id)}
                    onToggle={() => toggle(item.id)}
                    onRefuse={() => refuse(item)}
                  />
                ))}
              </View>
            )}
            {data.next ? (
              <Button look="quiet" onTap={() => setAfter(data.next ?? null)}>
                看后面的
              </Button>
            ) : null}
            {items.length > 0 ? (
              <DecideBar
                items={items}
                picked={picked}
                onChoose={(ids) => setChosen(ids)}
                onDecide={setDeciding}
              />
            ) : null}
            {deciding !== null && picked.length > 0 ? (
              <DecideSheet
                items={picked}
                granted={deciding}
                onClose={(done) => {
                  setDeciding(null);
                  if (done) setChosen([]);
                }}
              />
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

/** `补录 · 甲指导员等 2 项刚由他人处理`. */
function wordsOf(gone: readonly WaitingItem[]): string {
  const [first] = gone;
  if (!first) return '';
  const more = gone.length > 1 ? `等 ${gone.length} 项` : '';
  return `${waitingTitles[first.kind]} · ${first.personName}${more}刚由他人处理`;
}

/** Items with a decision under way, or just delivered: gone from the list at once. */
function useDecided(): ReadonlySet<string> {
  const pending = usePending('waiting.decide');
  return new Set(pending.flatMap(({ input }) => input.items.map(({ id }) => id)));
}

interface BarProps {
  items: readonly WaitingItem[];
  picked: readonly WaitingItem[];
  onChoose: (ids: string[]) => void;
  onDecide: (granted: boolean) => void;
}

function DecideBar({ items, picked, onChoose, onDecide }: BarProps) {
  const most = items.slice(0, DECIDE_AT_ONCE).map((item) => item.id);
  const none = picked.length === 0;
  return (
    <View className="bottom-action row row--wrap no-print">
      <Button look="quiet" onTap={() => onChoose(none ? most : [])}>
        {none ? `全选${items.length > most.length ? `前 ${most.length} 项` : ''}` : '取消选择'}
      </Button>
      <Button look="main" disabled={none} onTap={() => onDecide(true)}>
        同意{none ? '' : ` ${picked.length} 项`}
      </Button>
      <Button disabled={none} onTap={() => onDecide(false)}>
        不同意
      </Button>
    </View>
  );
}

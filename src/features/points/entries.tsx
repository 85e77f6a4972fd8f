import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { EntryView } from '@core/modules/points/actions';
import type { Scale } from '@core/modules/points/rules.contract';
import type { Day } from '@core/shared/calendar/day';
import { showDay } from '@core/shared/calendar/display';
import { showAmount, showChange } from '@core/modules/points/amounts';
import { cutOf, showWorth } from '@core/modules/points/explain';
import { Chip } from '@app/ui/chip';
import { Message } from '@app/ui/messages';
import { Tap } from '@app/ui/tap';
import { newId } from '@app/data/ids';
import { useOutbox } from '@app/data/outbox';
import { underWay } from '@app/data/outbox/under-way';
import { saveRecord } from '@app/data/save';
import { useAsked } from '@app/data/routes';
import { indicatorIn, recordTitle, subjectOf, titleIn } from './scale';
import type { Standing } from './standing';
import { StandingPage } from './standing-page';
import { TextSheet } from './text-sheet';
import { usePoints } from './use-points';
import './points.scss';

const PAGE = 20;

/** Every entry of a year with what it rests on; what the caps keep out is said above. */
export function Entries() {
  const params = useAsked('entries');
  const [year, setYear] = useState<number | undefined>();
  const query = usePoints(subjectOf(params), { year });
  return (
    <StandingPage query={query}>
      {(data, scale) => {
        const thisYear = Number(data.today.slice(0, 4));
        return (
          <>
            <View className="title">{data.subject.name}</View>
            <View className="row row--wrap points__chips">
              {[thisYear, thisYear - 1].map((one) => (
                <Chip key={one} on={data.year === one} onTap={() => setYear(one)}>
                  {one} 年度
                </Chip>
              ))}
            </View>
            <Sum standing={data} scale={scale} />
            {data.entries.length === 0 ? (
              <Message icon="inbox" title="这一年度还没有积分记录">
                参加活动的记录和确认的申报会列在这里。
              </Message>
            ) : (
              <EntryList key={data.year} standing={data} scale={scale} />
            )}
          </>
        );
      }}
    </StandingPage>
  );
}

/** How the total comes about, and what does not count. */
function Sum({ standing: { tally }, scale }: { standing: Standing; scale: Scale }) {
  const cuts = tally.indicators.flatMap((at) => {
    const indicator = indicatorIn(scale, at.code);
    const cut = indicator ? cutOf(indicator, at) : 0;
    return indicator && cut !== 0 ? [{ indicator, cut }] : [];
  });
  const aspects = tally.aspects.filter(({ net, counted }) => net !== counted);
  return (
    <View className="card">
      <View>
        合计 {showAmount(tally.total)} 分＝基础分 {showAmount(tally.base)} 分＋各方面{' '}
        {showAmount(tally.sum - tally.base)} 分
      </View>
      {cuts.map(({ indicator, cut }) => (
        <View className="note" key={indicator.code}>
          {indicator.title}：{showWorth(indicator)}，另有 {showAmount(cut)} 分不计入
        </View>
      ))}
      {aspects.map(({ code, net, counted }) => (
        <View className="note" key={code}>
          {scale.aspects.find((one) => one.code === code)?.title}：共 {showAmount(net)} 分，计入{' '}
          {showAmount(counted)} 分
        </View>
      ))}
    </View>
  );
}

function EntryList({ standing, scale }: { standing: Standing; scale: Scale }) {
  const [shown, setShown] = useState(PAGE);
  const [chosen, setChosen] = useState<{ entry: EntryView; what: 'reverse' | 'dispute' } | null>(
    null,
  );
  const reversed = new Set(standing.entries.flatMap(({ reverses }) => reverses ?? []));
  const outbox = useOutbox();
  const send = (text: string): boolean => {
    if (!chosen) return false;
    const { entry, what } = chosen;
    const title = titleIn(scale, entry.indicator);
    return what === 'reverse'
      ? saveRecord(
          'points.reverse',
          { id: newId(), entryId: entry.id, reason: text },
          `冲销：${title}`,
        )
      : saveRecord(
          'dispute.open',
          { id: newId(), about: { kind: 'entry', id: entry.id }, text },
          `异议：${title}`,
        );
  };
  return (
    <View className="list points__entries">
      {standing.entries.slice(0, shown).map((entry) => (
        <Entry
          key={entry.id}
          entry={entry}
          scale={scale}
          today={standing.today}
          isReversed={reversed.has(entry.id)}
          isPending={
            underWay(outbox, 'points.reverse', ({ entryId }) => entryId === entry.id).length > 0
          }
          mayReverse={standing.mayReverse}
          onChoose={(what) => setChosen({ entry, what })}
        />
      ))}
      {standing.entries.length > shown ? (
        <Tap className="list-row" onTap={() => setShown(shown + PAGE)}>
          再显示 {Math.min(PAGE, standing.entries.length - shown)} 笔
        </Tap>
      ) : null}
      {chosen ? (
        <TextSheet
          title={chosen.what === 'reverse' ? '冲销这一笔' : '对这一笔有异议'}
          label={chosen.what === 'reverse' ? '原因（原记录保留）' : '理由'}
          max={chosen.what === 'reverse' ? 100 : 300}
          action={chosen.what === 'reverse' ? '冲销' : '发送'}
          onClose={() => setChosen(null)}
          onSend={send}
        />
      ) : null}
    </View>
  );
}

interface EntryProps {
  entry: EntryView;
  scale: Scale;
  today: Day;
  isReversed: boolean;
  isPending: boolean;
  mayReverse: boolean;
  onChoose: (what: 'reverse' | 'dispute') => void;
}

function Entry({ entry, scale, today, isReversed, isPending, mayReverse, onChoose }: EntryProps) {
  const title = titleIn(scale, entry.indicator);
  const plain = !isReversed && !isPending && !entry.reverses;
  return (
    <View className="points__entry">
      <View className="row row--between">
        <Text className={isReversed ? 'points__undone grow' : 'grow'}>{title}</Text>
        <Text>{showChange(entry.points)} 分</Text>
      </View>
      <View className="note">{basisOf(entry, scale, today)}</View>
      <View className="note">
        {showDay(entry.on, today)} · 规则 {entry.rulesFrom} 版
      </View>
      {isReversed ? <View className="note">已冲销</View> : null}
      {isPending ? <View className="note">冲销已存本机，待送达</View> : null}
      {plain ? (
        <Tap
          className="points__link"
          onTap={() => onChoose(mayReverse ? 'reverse' : 'dispute')}
          label={`${mayReverse ? '冲销' : '有异议'}：${title}，${showDay(entry.on)}`}
        >
          {mayReverse ? '冲销' : '有异议'}
        </Tap>
      ) : null}
    </View>
  );
}

/** What the entry rests on, and who confirmed it when. */
function basisOf(entry: EntryView, scale: Scale, today: Day): string {
  const { origin, byName = '', reverses, reason = '', indicator, on, confirmedOn } = entry;
  const when = confirmedOn === on ? '' : ` ${showDay(confirmedOn, today)}`;
  if (reverses) return `冲销${byName ? `，${byName}${when}` : ''}：${reason}`;
  if (origin.kind === 'claim') return `依据申报，${byName}${when}确认`;
  const evidence = indicatorIn(scale, indicator)?.evidence;
  return evidence?.by === 'record' ? `依据${recordTitle(evidence.record)}，自动计分` : '依据认定';
}

import { useMemo, useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import type { Scale } from '@core/modules/points/rules.contract';
import { showDay } from '@core/shared/calendar/display';
import { showAmount, showChange } from '@core/modules/points/amounts';
import { explainRating, showTimes } from '@core/modules/points/explain';
import { Tap } from '@app/ui/tap';
import { indicatorIn, titleIn } from './scale';
import { Stars } from './stars';

/** Deeds shown at first: enough to begin with. */
export const SHOWN_DEEDS = 4;

export type Standing = ActionOutput<'points.open'>;

/** Stars, total, and what is missing to the next star in real deeds. */
export function StandingCard({ standing, scale }: { standing: Standing; scale: Scale }) {
  const { subject, year, tally, stars, levelTitle, today, last, vetoes } = standing;
  const over = today > last;
  return (
    <View className="card stack">
      <View>
        <View className="title">{subject.name}</View>
        {subject.kind === 'member' ? (
          <View className="note">{subject.organizationName}</View>
        ) : null}
      </View>
      <Stars stars={stars} title={levelTitle} />
      <View>
        <Text className="points__total">{showAmount(tally.total)}</Text>
        <Text> 分</Text>
        <Text className="note">
          （{year} 年度，含基础分 {showAmount(tally.base)} 分）
        </Text>
      </View>
      <View className="note">
        {over
          ? '本年度已结束，按已确认的记录计算；星级以公示的评定为准。'
          : '按今天已确认的记录计算；星级在年度结束后评定、公示。'}
      </View>
      {vetoes.map((veto) => (
        <View className="banner banner--soon" key={veto.vetoId}>
          有不予评星情形，{showDay(veto.to, today)}以前评定的，不评星级
        </View>
      ))}
      <NextStar standing={standing} scale={scale} />
    </View>
  );
}

function NextStar({ standing: { next }, scale }: { standing: Standing; scale: Scale }) {
  const [all, setAll] = useState(false);
  if (!next) return null;
  return (
    <View>
      <View className="points__next">
        {next.missing > 0
          ? `离${next.title}还差 ${showAmount(next.missing)} 分`
          : `离${next.title}还差一个条件`}
      </View>
      {next.needs.length > 0 ? (
        <View className="note">
          {next.title}另需：{next.needs.map((code) => titleIn(scale, code)).join('、')}
        </View>
      ) : null}
      {next.deeds.length > 0 ? (
        <>
          <View className="note">
            {next.enough ? '例如，今年再做到：' : '今年剩下的机会达不到，还能做的有：'}
          </View>
          {next.deeds.slice(0, all ? undefined : SHOWN_DEEDS).map(({ indicator, times, gain }) => (
            <View className="row row--between points__deed" key={indicator}>
              <Text className="grow">
                {titleIn(scale, indicator)}{' '}
                {showTimes(indicatorIn(scale, indicator) ?? { per: 'time' }, times)}
              </Text>
              <Text>{showChange(gain)} 分</Text>
            </View>
          ))}
          {!all && next.deeds.length > SHOWN_DEEDS ? (
            <Tap className="points__link" onTap={() => setAll(true)}>
              其余 {next.deeds.length - SHOWN_DEEDS} 项
            </Tap>
          ) : null}
        </>
      ) : null}
    </View>
  );
}

/** The total by aspect, as a picture: a bar for each, up to what the aspect counts at most. */
export function AspectBars({ standing, scale }: { standing: Standing; scale: Scale }) {
  const rows = useMemo(
    () =>
      scale.aspects.map((aspect, i) => ({
        ...aspect,
        counted: standing.tally.aspects[i]?.counted ?? 0,
      })),
    [scale, standing.tally],
  );
  return (
    <View className="card stack">
      {rows.map(({ code, title, counted, cap = 0 }) => (
        <View key={code}>
          <View className="row row--between">
            <Text>{title}</Text>
            <Text className={counted < 0 ? 'points__minus' : ''}>
              {showAmount(counted)}
              {cap > 0 ? ` / ${showAmount(cap)}` : ''} 分
            </Text>
          </View>
          <View className="bar" aria-hidden>
            <View
              className="bar__fill"
              style={{
                width: `${cap > 0 ? Math.max(0, Math.min(100, (counted / cap) * 100)) : 0}%`,
              }}
            />
          </View>
        </View>
      ))}
      <View className="note">每个方面有上限，超出的不计入合计。</View>
    </View>
  );
}

/** The last published rating, with the signed correction beside it. */
export function RatingCard({ standing, scale }: { standing: Standing; scale: Scale }) {
  const { rating, today } = standing;
  if (!rating) return null;
  const { rated, correction } = rating;
  return (
    <View className="card">
      <View className="row row--between row--wrap">
        <Text>
          {rating.year} 年度评定：{rated.title}
        </Text>
        <Text className="note">
          {rating.state === 'published'
            ? `公示到 ${showDay(rating.publicUntil, today)}`
            : '最终结果'}
        </Text>
      </View>
      {explainRating(rated, scale).map((line) => (
        <View className="note" key={line}>
          {line}
        </View>
      ))}
      {correction ? (
        <View className="points__correction">
          <View>
            更正为：{correction.rated.title}，合计 {showAmount(correction.rated.total)} 分
          </View>
          <View className="note">
            {correction.reason} · {correction.byName}签发 · {showDay(correction.on, today)}
          </View>
        </View>
      ) : null}
    </View>
  );
}

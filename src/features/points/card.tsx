import { Text, View } from '@tarojs/components';
import { showDay } from '@core/shared/calendar/display';
import { showAmount, showChange } from '@core/modules/points/amounts';
import { Button } from '@app/ui/button';
import { useAsked } from '@app/data/routes';
import { subjectOf, titleIn } from './scale';
import { NextLine } from './next-line';
import { StandingPage } from './standing-page';
import { Stars } from './stars';
import { usePoints } from './use-points';
import './points.scss';

/** Entries on one sheet of paper. */
const LINES = 24;

/** A sheet of paper for a member without a phone: stars, total, and what they rest on. */
export function Card() {
  const query = usePoints(subjectOf(useAsked('card')));
  return (
    <StandingPage query={query}>
      {(data, scale) => {
        const { subject, year, today, tally, entries } = data;
        return (
          <>
            <View className="card paper stack">
              <View className="row row--between row--wrap">
                <Text className="title">{subject.name}</Text>
                <Text className="note">{subject.organizationName}</Text>
              </View>
              <View className="row row--between row--wrap">
                <Stars stars={data.stars} title={data.levelTitle} />
                <Text>
                  {year} 年度合计 {showAmount(tally.total)} 分
                </Text>
              </View>
              <View className="paper__aspects">
                {scale.aspects.map(({ code, title }, i) => (
                  <View className="row row--between" key={code}>
                    <Text>{title}</Text>
                    <Text>{showAmount(tally.aspects[i]?.counted ?? 0)} 分</Text>
                  </View>
                ))}
              </View>
              <NextLine standing={data} scale={scale} />
              <View>
                {entries.slice(0, LINES).map((entry) => (
                  <View className="row row--between paper__line" key={entry.id}>
                    <Text className="grow">
                      {showDay(entry.on, today)} {titleIn(scale, entry.indicator)}
                      {entry.reverses ? '（冲销）' : ''}
                    </Text>
                    <Text>{showChange(entry.points)}</Text>
                  </View>
                ))}
                {entries.length > LINES ? (
                  <View className="note">另有 {entries.length - LINES} 笔较早的记录未列出</View>
                ) : null}
              </View>
              <View className="note">
                截至 {showDay(today)}，按已确认的记录计算。有异议请向支部书记提出。
              </View>
            </View>
            {process.env.TARO_ENV === 'h5' ? (
              <View className="no-print points__print">
                <Button look="main" icon="printer" onTap={() => window.print()}>
                  打印
                </Button>
              </View>
            ) : (
              <View className="note points__print">需要打印时，请在电脑浏览器打开本页。</View>
            )}
          </>
        );
      }}
    </StandingPage>
  );
}

import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { showDay } from '@core/shared/calendar/display';
import { useQuery } from '@app/data/query';
import { opens, useAsked } from '@app/data/routes';
import { useSend } from '@app/data/use-send';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Chip } from '@app/ui/chip';
import { List, ListRow } from '@app/ui/list';
import { FailureLine, Message } from '@app/ui/messages';
import { WordsSheet } from '@app/ui/words-sheet';
import './grades.scss';

type Data = ActionOutput<'grade.excellent'>;

/** 优秀 of a half-year: everybody over the published threshold, by name, each with why. */
export function Excellent() {
  const asked = useAsked('excellent');
  const [period, setPeriod] = useState('');
  const query = useQuery('grade.excellent', {
    ...(asked.scale ? { scale: asked.scale } : {}),
    ...(period ? { period } : {}),
  });
  return (
    <AnswerPage query={query} wide>
      {(data) => {
        const scale = data.scales.find(({ code }) => code === data.scale);
        if (!scale?.excellent || !data.period) {
          return (
            <Message icon="award" title="没有公布优秀的门槛">
              所用的规则包没有公布“优秀”等次的办法。
            </Message>
          );
        }
        return (
          <>
            <View className="stack">
              <View className="row row--wrap">
                {data.periods.map((one) => (
                  <Chip
                    key={one.period}
                    on={one.period === data.period}
                    onTap={() => setPeriod(one.period)}
                  >
                    {one.title}
                  </Chip>
                ))}
              </View>
              <View className="card">
                <View className="title">{scale.title} · 优秀</View>
                <View>达到门槛的全部列入，按名称排列，不设名额。</View>
                <View className="note">来源：{scale.excellent.source.sentence}</View>
                <View className="note">{standsAs(data)}</View>
              </View>
            </View>
            <Levels data={data} />
            {data.mayFind ? (
              <Finding
                key={`${data.period}/${data.found?.reason ?? ''}`}
                data={data}
                onFound={query.reload}
              />
            ) : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

const standsAs = ({ found, judged, today }: Data): string =>
  found
    ? `${showDay(found.on, today)}由${found.byName}认定，核对 ${judged} 家。${found.reason}`
    : `还没有认定。下面是按现有记录核对 ${judged} 家的结果。`;

function Levels({ data: { levels } }: { data: Data }) {
  if (levels.length === 0) {
    return <Message icon="inbox" title="没有达到门槛的" />;
  }
  return (
    <View>
      {levels.map(({ level, title, subjects }) => (
        <View key={level}>
          <View className="section-title">
            {title} · {subjects.length} 家
          </View>
          <List>
            {subjects.map(({ id, kind, name, why }) => (
              <ListRow key={id} title={name} note={why} onTap={opens('practices', { kind, id })} />
            ))}
          </List>
        </View>
      ))}
    </View>
  );
}

/** The office finds it, once or anew, with its reason. */
function Finding({ data, onFound }: { data: Data; onFound: () => Promise<void> | void }) {
  const [asking, setAsking] = useState(false);
  const { send, busy, error } = useSend();
  const { scale = '', period = '', found } = data;
  const word = found ? '重新认定' : '认定并列入通报';
  const save = (reason: string): boolean => {
    send('grade.findExcellent', { scale, period, reason }, () => void onFound());
    return true;
  };
  return (
    <View className="grades__find stack">
      <FailureLine why={error} />
      <Button
        {...(found ? {} : { look: 'main' as const })}
        disabled={busy}
        onTap={() => setAsking(true)}
      >
        {word}
      </Button>
      {asking ? (
        <WordsSheet
          title={word}
          label="依据"
          note="写明在哪次会议上研究。认定后列入当月通报；原来的认定保留。"
          max={100}
          onSave={save}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </View>
  );
}

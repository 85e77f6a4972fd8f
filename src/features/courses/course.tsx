import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ActionOutput } from '@core/modules/actions';
import { courseTitles } from '@core/modules/courses/labels';
import { showDay } from '@core/shared/calendar/display';
import { newId } from '@app/data/ids';
import { useReloadOnDelivery } from '@app/data/outbox';
import { usePending } from '@app/data/outbox/use-pending';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { saveRecord } from '@app/data/save';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Facts } from '@app/ui/facts';
import { WordsSheet } from '@app/ui/words-sheet';

/** One course: who came by name, how many besides; crossed out where it was entered by mistake. */
export function Course() {
  const { courseId = '' } = useAsked('course');
  const query = useQuery('course.open', { courseId }, { snapshot: true });
  const waiting = usePending('course.void', (input) => input.courseId === courseId);
  const [voiding, setVoiding] = useState(false);
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query} wide>
      {({ today, title, kind, on, hours, officeName, people, others, ...course }) => (
        <>
          <View className="card stack">
            <View className="row row--between row--wrap">
              <Text className="title">{title}</Text>
              {course.voided ? <Text className="tag tag--exempt">已作废</Text> : null}
            </View>
            <Facts
              facts={[
                ['类型', courseTitles[kind]],
                ['日期', `${showDay(on, today)}，${hours} 学时`],
                ['办班单位', officeName],
                ['登记', `${course.byName}，回执 ${course.receipt}`],
                ['作废', course.voidedWith && voidedWords(course.voidedWith, today)],
              ]}
            />
          </View>
          <View className="section-title">到场 {course.places} 人</View>
          <View className="card stack">
            {people.length > 0 ? <View>{people.map(({ name }) => name).join('、')}</View> : null}
            {others > 0 ? (
              <View className="note">
                {people.length > 0 ? '另有' : ''}名册以外 {others} 人
              </View>
            ) : null}
          </View>
          {waiting.length > 0 ? <View className="note">作废已存本机，待送达</View> : null}
          {course.mayVoid && waiting.length === 0 ? (
            <View className="bottom-action">
              <Button onTap={() => setVoiding(true)}>登记错了，作废</Button>
            </View>
          ) : null}
          {voiding ? (
            <WordsSheet
              title="作废这一期"
              label="原因"
              max={100}
              onClose={() => setVoiding(false)}
              onSave={(reason) =>
                saveRecord('course.void', { id: newId(), courseId, reason }, '作废培训记录')
              }
            />
          ) : null}
        </>
      )}
    </AnswerPage>
  );
}

type Voided = NonNullable<ActionOutput<'course.open'>['voidedWith']>;

const voidedWords = ({ byName, on, reason }: Voided, today: string): string =>
  `${byName} ${showDay(on, today)}：${reason}`;

import { useState } from 'react';
import { View } from '@tarojs/components';
import { courseTitles } from '@core/modules/courses/labels';
import { showDay } from '@core/shared/calendar/display';
import { useReloadOnDelivery } from '@app/data/outbox';
import { usePending } from '@app/data/outbox/use-pending';
import { useQuery } from '@app/data/query';
import { opens } from '@app/data/routes';
import { useAfter } from '@app/data/use-after';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { Facts } from '@app/ui/facts';
import { List, ListRow } from '@app/ui/list';
import { Message } from '@app/ui/messages';
import { Pager } from '@app/ui/pager';
import { CourseForm } from './course-form';

/** 培训 of one's offices: the year's sums by kind, then each course, the latest first. */
export function CourseList() {
  const [after, setAfter] = useAfter('');
  const query = useQuery('course.list', after ? { after } : {}, { snapshot: !after });
  const saved = usePending('course.record');
  const [recording, setRecording] = useState(false);
  useReloadOnDelivery(query.reload);
  return (
    <AnswerPage query={query} wide>
      {({ today, courses, next, year, offices }) => (
        <>
          {saved.map(({ id, title }) => (
            <View className="banner" key={id}>
              {title}：已存本机，待送达
            </View>
          ))}
          {offices.length > 0 ? (
            <Button look="main" icon="plus" onTap={() => setRecording(true)}>
              登记培训
            </Button>
          ) : null}
          {year.length > 0 ? (
            <>
              <View className="section-title">{today.slice(0, 4)} 年合计</View>
              <View className="card">
                <Facts
                  facts={year.map(({ kind, courses: held, places }) => [
                    courseTitles[kind],
                    `${held} 期 ${places} 人次`,
                  ])}
                />
              </View>
            </>
          ) : null}
          <View className="section-title">已举办的</View>
          {courses.length === 0 ? (
            <Message icon="book-open" title="还没有培训记录">
              办完一期登记一次：哪天、几学时、谁来了。
            </Message>
          ) : (
            <List>
              {courses.map(({ courseId, title, kind, on, places, officeName, voided }) => (
                <ListRow
                  key={courseId}
                  title={title}
                  note={[`${showDay(on, today)} · ${courseTitles[kind]}`, officeName]}
                  value={voided ? '已作废' : `${places} 人`}
                  onTap={opens('course', { courseId })}
                />
              ))}
            </List>
          )}
          <Pager next={next} after={after} onGo={setAfter} />
          {recording ? (
            <CourseForm today={today} offices={offices} onClose={() => setRecording(false)} />
          ) : null}
        </>
      )}
    </AnswerPage>
  );
}

import { useState } from 'react';
import { View } from '@tarojs/components';
import { AnswerPage } from '@app/ui/answer-page';
import { Button } from '@app/ui/button';
import { PaperActions } from '@app/ui/paper-actions';
import { PaperView } from '@app/ui/paper-view';
import { Progress } from '@app/ui/progress';
import { call } from '@app/data/cloud-client/call';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';
import { IssueSheet } from './issue-sheet';
import { useCounting } from './use-counting';
import { WordsSheet } from './words-sheet';

/** One 通报: counted before one's eyes, worded, issued, handed out. */
export function Report() {
  const { reportId = '' } = useAsked('report');
  const query = useQuery('report.open', { reportId });
  const [asking, setAsking] = useState<'words' | 'issue' | null>(null);
  const progress = useCounting(query.data?.report, query.reload);
  return (
    <AnswerPage query={query} wide>
      {({ report, words, paper }) => {
        const close = (done: boolean): void => {
          setAsking(null);
          if (done) void query.reload();
        };
        if (!paper) {
          const { done, total } = progress ?? report.progress;
          return (
            <View className="card stack">
              <View className="title">正在统计</View>
              <Progress label="统计进度" done={done} total={total} />
              <View className="note">
                已统计 {done}/{total} 个镇街。可以离开本页，系统会在后台继续。
              </View>
            </View>
          );
        }
        return (
          <>
            {report.state === 'ready' ? (
              <View className="row row--wrap no-print">
                <Button look="main" onTap={() => setAsking('issue')}>
                  签发
                </Button>
                <Button onTap={() => setAsking('words')}>写问题和要求</Button>
              </View>
            ) : null}
            <PaperActions printable make={(format) => call('report.file', { reportId, format })} />
            <PaperView paper={paper} />
            {asking === 'words' ? (
              <WordsSheet reportId={reportId} words={words} onClose={close} />
            ) : null}
            {asking === 'issue' ? <IssueSheet report={report} onClose={close} /> : null}
          </>
        );
      }}
    </AnswerPage>
  );
}

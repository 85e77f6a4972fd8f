import { meetingPaper } from '@core/modules/meetings/meeting-paper';
import { AnswerPage } from '@app/ui/answer-page';
import { obligationTitle } from '@app/ui/obligation-titles';
import { PaperActions } from '@app/ui/paper-actions';
import { PaperView } from '@app/ui/paper-view';
import { call } from '@app/data/cloud-client/call';
import { useQuery } from '@app/data/query';
import { useAsked } from '@app/data/routes';

/** 会议记录, 签到表 and 补学单 out of the records. */
export function Paper() {
  const { meetingId = '' } = useAsked('paper');
  const query = useQuery('meeting.open', { meetingId });
  return (
    <AnswerPage query={query} wide>
      {(data) => (
        <>
          <PaperActions printable make={(format) => call('meeting.file', { meetingId, format })} />
          <PaperView paper={meetingPaper(data, obligationTitle)} />
        </>
      )}
    </AnswerPage>
  );
}

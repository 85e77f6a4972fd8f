import type { PledgePage } from '@core/modules/pledges/pages.contract';
import { acting } from '@app/data/acting';
import { saveRecord } from '@app/data/save';
import { WordsSheet } from '@app/ui/words-sheet';
import type { Doing } from './doing';
import { EndSheet } from './end-sheet';
import { JudgeSheet } from './judge-sheet';
import { PublishSheet } from './publish-sheet';
import { RecordSheet } from './record-sheet';
import { RewordSheet } from './reword-sheet';
import { SlipsSheet } from './slips-sheet';

interface Props {
  page: PledgePage;
  doing: Doing;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** The sheet of what is being done. */
export function PledgeSheets({ page, doing, reload, onClose }: Props) {
  const { pledge, today } = page;
  switch (doing) {
    case 'reword':
      return <RewordSheet page={page} onClose={onClose} />;
    case 'publish':
      return <PublishSheet page={page} reload={reload} onClose={onClose} />;
    case 'record':
      return <RecordSheet page={page} onClose={onClose} />;
    case 'slips':
      return <SlipsSheet page={page} onClose={onClose} />;
    case 'peers':
    case 'leader':
      return <JudgeSheet page={page} kind={doing} reload={reload} onClose={onClose} />;
    case 'end':
      return <EndSheet page={page} reload={reload} onClose={onClose} />;
    case 'review':
      return (
        <WordsSheet
          title="定期评估"
          label="评估意见"
          onSave={(words) =>
            saveRecord(
              'pledge.review',
              { ...acting(today), pledgeId: pledge.pledgeId, words },
              `评估：${pledge.title}`,
            )
          }
          onClose={onClose}
        />
      );
    case 'contest':
      return (
        <WordsSheet
          title="提出异议"
          label="异议的内容"
          onSave={(words) =>
            saveRecord(
              'pledge.contest',
              { ...acting(today), pledgeId: pledge.pledgeId, words },
              `异议：${pledge.title}`,
            )
          }
          onClose={onClose}
        />
      );
  }
}

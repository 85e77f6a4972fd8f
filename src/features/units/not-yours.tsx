import { Message } from '@app/ui/messages';
import { Page } from '@app/ui/page';
import type { LedgerFilter } from './use-filter';

/** Nobody's list, or one of a town that is not the reader's. */
export function NotYours({ place }: { place: LedgerFilter }) {
  if (!place.isPlain) {
    return (
      <Page>
        <Message
          icon="inbox"
          title="这个列表不在您的工作范围内"
          action={{ label: '看我的台账', onTap: place.clear }}
        >
          可以看自己范围内的单位。
        </Message>
      </Page>
    );
  }
  return (
    <Page>
      <Message icon="inbox" title="台账由指导员、书记和工作人员使用">
        您的党组织信息在“今日”和“我的”里。
      </Message>
    </Page>
  );
}

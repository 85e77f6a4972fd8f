import Taro from '@tarojs/taro';
import { Button } from '@app/components/button';
import { Sheet } from '@app/components/sheet';
import { saveContact, type NewContact } from '@app/lib/contact-draft';

interface Props {
  unitId: string;
  unitName: string;
  /** A call was just made from here: ask only how it went. */
  afterCall: boolean;
  onClose: () => void;
  onSaved: (contactId: string) => void;
}

/** How did it go: one tap saves. A visit has a few more fields, on a page of its own. */
export function RecordSheet({ unitId, unitName, afterCall, onClose, onSaved }: Props) {
  const save = (contact: Pick<NewContact, 'channel' | 'outcome'>): void => {
    const contactId = saveContact({ unitId, ...contact }, unitName);
    if (!contactId) return;
    onSaved(contactId);
    onClose();
  };
  const openForm = (): void => {
    onClose();
    void Taro.navigateTo({
      url: `/pages/contact/index?unitId=${unitId}&name=${encodeURIComponent(unitName)}`,
    });
  };
  return (
    <Sheet title={afterCall ? `与${unitName}的通话结果` : unitName} onClose={onClose}>
      <Button look="main" icon="phone" onTap={() => save({ channel: 'phone', outcome: 'reached' })}>
        电话已联系上
      </Button>
      <Button icon="phone-missed" onTap={() => save({ channel: 'phone', outcome: 'notReached' })}>
        电话未接通
      </Button>
      {afterCall ? null : (
        <>
          <Button
            icon="message-circle"
            onTap={() => save({ channel: 'online', outcome: 'reached' })}
          >
            微信等线上已联系上
          </Button>
          <Button icon="footprints" onTap={openForm}>
            走访、面谈或补录
          </Button>
        </>
      )}
    </Sheet>
  );
}

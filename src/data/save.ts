/** Saving a record: on the phone first, then on its way; the person sees which. */
import Taro from '@tarojs/taro';
import type { ActionName, ActionRequest } from '@core/modules/actions';
import { whyBeyond } from './action-table';
import { theOutbox } from './outbox';
import { whyTooLong } from '@app/phone/typing/limits';

/**
 * Puts a record into the outbox and starts sending. Returns false, and says so, when a
 * text on the page is too long or the phone's storage is full: the form then stays as it is.
 */
export function saveRecord<A extends ActionName>(
  action: A,
  input: ActionRequest<A> & { id: string },
  title: string,
): boolean {
  const tooLong = whyTooLong() ?? whyBeyond(action, input);
  if (tooLong) return refused(tooLong);
  const outbox = theOutbox();
  try {
    outbox.save(action, input, title);
  } catch {
    return refused('手机存储空间已满，请清理后再保存。填写的内容还在。');
  }
  void Taro.showToast({ title: '已存本机', icon: 'none' });
  void outbox.flush();
  return true;
}

function refused(content: string): false {
  void Taro.showModal({ title: '没有保存', content, showCancel: false });
  return false;
}

import { ReminderSettings } from '@app/features/reminders/reminder-settings';

definePageConfig({ navigationBarTitleText: '提醒设置' });

export default function RemindersPage() {
  return <ReminderSettings />;
}

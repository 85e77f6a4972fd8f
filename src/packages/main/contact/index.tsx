import { ContactForm } from '@app/features/contacts/contact-form';

definePageConfig({ navigationBarTitleText: '记联系' });

export default function ContactFormPage() {
  return <ContactForm />;
}

import type { ReactNode } from 'react';
import { Button } from '@tarojs/components';
import { Icon } from './icon';

interface Props {
  children: ReactNode;
  title: string;
  path: string;
}

/** Forwards the page as a card: what the card says is the page's (`useShareCard`). WeChat opens the list of chats by this button alone. */
export function ShareButton({ children }: Props) {
  return (
    <Button className="button button--native" openType="share">
      <Icon name="share-2" />
      {children}
    </Button>
  );
}

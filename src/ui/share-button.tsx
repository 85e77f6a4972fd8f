import type { ReactNode } from 'react';
import { copy } from '@app/phone/dial';
import { Button } from './button';

interface Props {
  children: ReactNode;
  /** What the card says. */
  title: string;
  /** The page that it opens, for those who may. */
  path: string;
}

/** H5: the words and the page's address, to be pasted wherever they shall go; on a phone a card, see the other ending. */
export function ShareButton({ children, title, path }: Props) {
  const address = `${window.location.origin}${window.location.pathname}#${path}`;
  return (
    <Button icon="share-2" onTap={() => void copy(`${title}\n${address}`)}>
      {children}
    </Button>
  );
}

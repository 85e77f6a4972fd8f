import type { ReactNode } from 'react';
import { Tap } from './tap';

interface Props {
  children: ReactNode;
  on: boolean;
  onTap: () => void;
}

/** One choice among a few. */
export function Chip({ children, on, onTap }: Props) {
  return (
    <Tap className={on ? 'chip chip--on' : 'chip'} onTap={onTap} pressed={on}>
      {children}
    </Tap>
  );
}

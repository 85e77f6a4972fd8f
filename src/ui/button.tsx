import type { ReactNode } from 'react';
import { Icon } from './icon';
import { Tap } from './tap';

interface Props {
  children: ReactNode;
  onTap: () => void;
  /** `main` is the one main action of a screen. */
  look?: 'main' | 'plain' | 'quiet';
  icon?: string;
  label?: string;
  disabled?: boolean;
}

export function Button({ children, onTap, look = 'plain', icon, label, disabled = false }: Props) {
  const className = `button${look === 'plain' ? '' : ` button--${look}`}${disabled ? ' button--off' : ''}`;
  return (
    <Tap
      className={className}
      onTap={onTap}
      disabled={disabled}
      once={look === 'main'}
      {...(label ? { label } : {})}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Tap>
  );
}

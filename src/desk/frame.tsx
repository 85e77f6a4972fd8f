/**
 * What stands around the pages on an office's desktop: the navigation at the side with its numbers, and the
 * search. The pages are those of a phone; who holds no office sees them as they are.
 */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { deskPages, type PageGroup } from '@app/data/office-pages';
import type { RouteName } from '@app/data/pages';
import { useQuery } from '@app/data/query';
import { hasRole } from '@app/data/session';
import { systemScale, useElder } from '@app/phone/reading';
import { useWidth } from '@app/phone/wide';
import { useCounts } from './counts';
import { Navigation } from './navigation';
import { keepPlaces } from './places';
import { Search } from './search';
import { useInFront } from './in-front';
import './desk.scss';

/** Stands before everything else in the document, so that a keyboard comes to it first. */
export function mountFrame(): void {
  keepPlaces();
  const at = document.createElement('div');
  at.id = 'desk';
  document.body.prepend(at);
  createRoot(at).render(<Frame />);
}

/** Nobody is at the desk before they are signed in. */
const BEFORE: readonly RouteName[] = ['signIn', 'bind'];

function Frame() {
  const stack = useInFront();
  const [front] = stack;
  const isBefore = !front || BEFORE.includes(front);
  // Read, and no more: whether a stranger may see the page is the page's own affair.
  const session = useQuery('session.open', {}, { snapshot: true, wait: isBefore });
  const isDesk = useWidth('desk');
  const who = session.data?.bound ? session.data : null;
  const groups = deskPages(who?.roles.map(({ role }) => role) ?? []);
  const shown = isDesk && !isBefore && groups.length > 0;
  useEffect(() => {
    document.body.classList.toggle('at-desk', shown);
  }, [shown]);
  if (!who || !shown) return null;
  const supervises = hasRole(who, 'districtSupervisor', 'townSupervisor');
  return <Side name={who.person.name} groups={groups} stack={stack} supervises={supervises} />;
}

interface SideProps {
  name: string;
  groups: readonly PageGroup[];
  stack: readonly RouteName[];
  supervises: boolean;
}

function Side({ supervises, ...props }: SideProps) {
  const [searching, setSearching] = useState(false);
  const counts = useCounts(supervises && props.stack[0] !== 'today');
  useSlash(() => setSearching(true));
  const elder = useElder();
  const scale = { '--scale': systemScale() } as Record<string, unknown>;
  return (
    <div className={elder ? 'desk desk--elder' : 'desk'} style={scale}>
      <Navigation {...props} counts={counts} onSearch={() => setSearching(true)} />
      {searching ? <Search onClose={() => setSearching(false)} /> : null}
    </div>
  );
}

/** `/` from anywhere but a field that is being filled in, or a dialog. */
function useSlash(act: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      const isTyping =
        target instanceof HTMLElement && target.closest('input, textarea, [role=dialog]') !== null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

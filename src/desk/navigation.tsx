/** The navigation at the side: groups of pages with their numbers. One stop for Tab; arrows move within it. */
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { OfficePage, PageGroup } from '@app/data/office-pages';
import type { RouteName } from '@app/data/pages';
import { linkTo } from '@app/data/routes';
import { rowAfter } from '@app/ui/table/table.shared';
import type { Counts } from './counts';
import { openPlace } from './places';

interface Props {
  /** Who is at the desk. */
  name: string;
  groups: readonly PageGroup[];
  /** The pages that are open, the one in front first. */
  stack: readonly RouteName[];
  counts: Counts;
  onSearch: () => void;
}

export function Navigation({ name, groups, stack, counts, onSearch }: Props) {
  const pages = groups.flatMap((group) => group.pages);
  const current = currentOf(pages, stack);
  const [focused, setFocused] = useState<RouteName | null>(null);
  const stop = focused ?? current ?? pages[0]?.to;
  const links = useRef(new Map<RouteName, HTMLAnchorElement>());
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = pages.findIndex((page) => page.to === stop);
    const to = pages[rowAfter(event.key, at, pages.length) ?? -1];
    if (!to) return;
    event.preventDefault();
    setFocused(to.to);
    links.current.get(to.to)?.focus();
  };
  return (
    <nav className="side" aria-label="页面">
      <div className="side__head">
        <span className="side__title">两新党建</span>
        <span className="side__who">{name}</span>
      </div>
      <button type="button" className="side__search" onClick={onSearch}>
        <i className="icon icon--search icon--small" aria-hidden="true" />
        <span>查找单位、人员等</span>
        <kbd aria-hidden="true">/</kbd>
      </button>
      <div className="side__pages" onKeyDown={onKeyDown} onBlur={() => setFocused(null)}>
        {groups.map((group) => (
          <div key={group.title} className="side__group">
            {group.title ? <h2 className="side__group-title">{group.title}</h2> : null}
            <ul>
              {group.pages.map((page) => (
                <li key={page.to}>
                  <a
                    ref={(link) => {
                      if (link) links.current.set(page.to, link);
                    }}
                    href={`#${linkTo(page.to)}`}
                    className={`side__link${page.to === current ? ' side__link--on' : ''}`}
                    aria-current={page.to === current ? 'page' : undefined}
                    aria-label={labelOf(page, counts[page.to])}
                    title={page.note}
                    tabIndex={page.to === stop ? 0 : -1}
                    onFocus={() => setFocused(page.to)}
                    onClick={(event) => follow(event, page.to)}
                  >
                    <i className={`icon icon--${page.icon} icon--small`} aria-hidden="true" />
                    <span className="side__name">{page.title}</span>
                    {counts[page.to] ? <b className="side__count">{counts[page.to]}</b> : null}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

const labelOf = ({ title }: OfficePage, count: string | undefined): string =>
  count ? `${title}，${count.replace('+', ' 件以上').replace(/\d$/, '$& 件')}` : title;

/** The nearest open page that stands in the navigation; a case that was opened by its link belongs to its list. */
function currentOf(
  pages: readonly OfficePage[],
  stack: readonly RouteName[],
): RouteName | undefined {
  const stands = (route: string): RouteName | undefined => pages.find(({ to }) => to === route)?.to;
  const [front = ''] = stack;
  return stack.map(stands).find(Boolean) ?? stands(`${front}s`) ?? stands(`${front}es`);
}

/** A plain click leads on within the app; with a key held it is the browser's own, such as another tab. */
function follow(event: MouseEvent, route: OfficePage['to']): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openPlace(route);
}

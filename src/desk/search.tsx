/** The search of a desk: units, people and party organisations from anywhere, by keyboard. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useDialog } from '@app/phone/dialog';
import { useTyped } from '@app/phone/use-typed';
import { useFound, type Found } from './find';

interface Props {
  onClose: () => void;
}

export function Search({ onClose }: Props) {
  const id = `search${useId().replace(/:/g, '')}`;
  useDialog(id, onClose);
  const field = useRef<HTMLInputElement>(null);
  const { typed, query, setTyped } = useTyped();
  const { groups, told } = useFound(query);
  const all = groups.flatMap(({ found }) => found);
  const [at, setAt] = useState(0);
  const active = all[Math.min(at, all.length - 1)];
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${id}-on`)?.scrollIntoView({ block: 'nearest' });
  });
  const open = (found: Found): void => {
    onClose();
    found.open();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to !== undefined) setAt(Math.max(0, Math.min(to, all.length - 1)));
    else if (event.key !== 'Enter' || event.nativeEvent.isComposing || !active) return;
    else open(active);
    event.preventDefault();
  };
  return (
    <div id={id} className="finder" role="dialog" aria-modal="true" aria-label="查找">
      <div className="finder__shade" onClick={onClose} />
      <div className="finder__body">
        <input
          ref={field}
          className="finder__field"
          role="combobox"
          aria-label="查找单位、人员、党组织"
          aria-expanded={all.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-on` : undefined}
          placeholder="名称、姓名或拼音首字母"
          value={typed}
          maxLength={30}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={`${id}-list`} className="finder__list" role="listbox" aria-label="找到的">
          {groups.map(({ title, found }) => (
            <div key={title} role="group" aria-label={title}>
              <div className="finder__group" aria-hidden="true">
                {title}
              </div>
              {found.map((one) => (
                <div
                  key={one.key}
                  id={one === active ? `${id}-on` : undefined}
                  className={`finder__row${one === active ? ' finder__row--on' : ''}`}
                  role="option"
                  aria-selected={one === active}
                  onClick={() => open(one)}
                >
                  <span>{one.name}</span>
                  <span className="finder__note">{one.note}</span>
                </div>
              ))}
            </div>
          ))}
        </div>
        <div className="finder__told" role="status">
          {told}
        </div>
      </div>
    </div>
  );
}

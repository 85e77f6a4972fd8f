/**
 * Calling and recording, one way everywhere: the card before a call, the phone's own dialling, one
 * sheet for what came of it, and the line that says what was saved with the way back.
 */
import { useState, type ReactNode } from 'react';
import { useDidShow } from '@tarojs/taro';
import type { Verdict } from '@core/modules/cadence/contract';
import { addDays, daysBetween, type Day } from '@core/shared/calendar/day';
import { beginCall, endCall, openCall } from '@app/data/contact-draft';
import { dial } from '@app/phone/dial';
import { go } from '@app/data/routes';
import { CallSheet, type CalledUnit } from './call-sheet';
import { obligationEvidence } from './obligation-titles';
import { RecordSheet, type RecordedUnit } from './record-sheet';
import { SavedLine } from './saved-line';

export interface Contacting {
  readonly call: (unit: CalledUnit) => void;
  readonly record: (unit: RecordedUnit) => void;
  /** Fills in an earlier period that can still be recorded. */
  readonly backfill: (unit: RecordedUnit, verdict: Verdict) => void;
  /** What was saved a moment ago. */
  readonly saved: ReactNode;
  readonly sheet: ReactNode;
}

type Open =
  | { readonly kind: 'call'; readonly unit: CalledUnit }
  | {
      readonly kind: 'record';
      readonly unit: RecordedUnit;
      readonly afterCall: boolean;
      readonly days?: readonly Day[];
    };

interface Place {
  readonly today: Day;
  readonly personId: string;
  /** The unit of a call that was begun before the app went to the background; undefined when it is not here. */
  readonly unitOf: (unitId: string) => RecordedUnit | undefined;
}

export function useContacting({ today, personId, unitOf }: Place): Contacting {
  const [open, setOpen] = useState<Open | null>(null);
  const [saved, setSaved] = useState<{ contactId: string; unitName: string } | null>(null);
  useDidShow(() => {
    const begun = openCall();
    const unit = begun && unitOf(begun.unitId);
    if (unit) setOpen({ kind: 'record', unit, afterCall: true });
  });
  const close = (): void => {
    endCall();
    setOpen(null);
  };
  const startCall = (unit: CalledUnit): void => {
    if (!unit.phone) return;
    beginCall(unit.unitId, unit.name);
    setOpen({ kind: 'record', unit, afterCall: true });
    void dial(unit.phone);
  };
  const backfill = (unit: RecordedUnit, verdict: Verdict): void => {
    const days = daysOf(verdict, today);
    if (obligationEvidence(verdict.obligation) === 'call') {
      setOpen({ kind: 'record', unit, afterCall: false, days });
      return;
    }
    go('contact', { unitId: unit.unitId, name: unit.name, on: verdict.period.last });
  };
  return {
    call: (unit) => setOpen({ kind: 'call', unit }),
    record: (unit) => setOpen({ kind: 'record', unit, afterCall: false }),
    backfill,
    saved: saved ? <SavedLine {...saved} onGone={() => setSaved(null)} /> : null,
    sheet:
      open?.kind === 'call' ? (
        <CallSheet
          unit={open.unit}
          today={today}
          onClose={() => setOpen(null)}
          onDial={() => startCall(open.unit)}
        />
      ) : open ? (
        <RecordSheet
          {...{ personId, today, unit: open.unit, afterCall: open.afterCall }}
          {...(open.days ? { days: open.days } : {})}
          onClose={close}
          onSaved={(contactId) => setSaved({ contactId, unitName: open.unit.name })}
        />
      ) : null,
  };
}

/** The days of a period that are over, Monday to Sunday of a week. */
function daysOf({ period }: Verdict, today: Day): Day[] {
  const last = period.last < today ? period.last : today;
  return Array.from({ length: daysBetween(period.first, last) + 1 }, (_, i) =>
    addDays(period.first, i),
  );
}

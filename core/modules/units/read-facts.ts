/** Facts of a unit as they are typed, read as a row of a roster is read: the same forms, the same words. */
import type { ChangedUnitFacts } from './facts.contract';
import type { UnitFact } from './facts.labels';
import { readCount } from '@core/modules/roster/read-count';
import { readCreditCode } from '@core/modules/roster/read-credit-code';
import {
  readAddress,
  readOrganizationName,
  readPersonName,
  readShortText,
} from '@core/modules/roster/read-name';
import { readPhone } from '@core/modules/roster/read-phone';
import { refuse, type Reader } from '@core/modules/roster/reading';
import { readMapPoint } from './map-point';

/** A value, or null where it is taken away. */
export type ReadFacts = Partial<Record<UnitFact, string | number | null>>;

interface Issue {
  readonly fact: UnitFact;
  readonly message: string;
}

const READERS: Partial<Record<UnitFact, Reader<string | number>>> = {
  name: readOrganizationName,
  creditCode: readCreditCode,
  headcount: readCount,
  phone: (cell) => {
    const reading = readPhone(cell, true);
    return reading.second === undefined ? reading : refuse('写了两个号码，请只填一个');
  },
  contactName: readPersonName,
  contactPost: readShortText,
  address: readAddress,
  mapPoint: readMapPoint,
};

/** Reads them all; what is wrong is told field by field. */
export function readUnitFacts(typed: ChangedUnitFacts): { facts: ReadFacts; issues: Issue[] } {
  const facts: ReadFacts = {};
  const issues: Issue[] = [];
  for (const [key, value] of Object.entries(typed)) {
    const fact = key as UnitFact;
    if (value === undefined) continue;
    const reader = READERS[fact];
    if (value === null || !reader) {
      facts[fact] = value;
      continue;
    }
    const reading = reader(value);
    if (!reading.ok) issues.push({ fact, message: reading.why });
    // A list comes in without a doubtful code (R4a); a person who types it can look again.
    else if (reading.value === undefined)
      issues.push({ fact, message: '最后一位校验码不对，请核对是否抄错' });
    else facts[fact] = reading.value;
  }
  return { facts, issues };
}

/** Instructors that only a list of responsibilities names, where the workbook has no list of them: one question for all. */
import type { RosterInstructor } from './rows.contract';
import { rowChoice, type Answers } from './answers';
import type { CheckLog } from './check-log';
import type { Directories } from './check-party-organizations';
import type { Resolution } from './directory';
import type { RowForm } from './row-form';
import { mayBePerson } from './row-kinds';
import { nameKey, quoted } from './text';
import { withoutBlanks } from './without-blanks';

interface Frame {
  readonly directories: Directories;
  readonly log: CheckLog;
  readonly answers: Answers;
  readonly listed: boolean;
}

export class NewInstructors {
  readonly found: RosterInstructor[] = [];
  private readonly names = new Map<string, string>();
  private sheet = '';

  constructor(private readonly frame: Frame) {}

  /** What a row's instructor is, when no list has the name. */
  of(form: RowForm, name: string, phone: string | undefined): Resolution | 'asked' | undefined {
    const { answers, listed, directories, log } = this.frame;
    if (listed || !mayBePerson(name)) {
      return form.error('instructor', `名册里没有指导员${quoted(name)}`);
    }
    const answer = answers.of('instructors');
    if (answer?.take === 'found') {
      const entry = withoutBlanks({ name, phone, at: form.place });
      directories.instructors.accept(entry);
      this.found.push(withoutBlanks({ ...form.place, name, phone }));
      return { is: 'found', entry };
    }
    if (answer) {
      form.skip('按您的选择没有读');
      return 'asked';
    }
    this.names.set(nameKey(name), name);
    this.sheet = this.sheet || form.sheet;
    log.asked(form);
    return 'asked';
  }

  ask(): void {
    if (this.names.size === 0) return;
    const all = [...this.names.values()];
    const some = all.slice(0, 3).map(quoted).join('、');
    const label = all.length > 3 ? `${some}等 ${all.length} 名` : some;
    this.frame.answers.ask(this.sheet, `名册里没有指导员${label}。把他们新增为指导员吗？`, [
      rowChoice('新增为指导员', { topic: 'instructors', about: '', take: 'found' }),
      rowChoice('不新增，这些行不读', { topic: 'instructors', about: '', take: 'skip' }),
    ]);
  }
}

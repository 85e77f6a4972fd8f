/** Phones of all rows: of two numbers in a cell the first is read, and the second offered once for the workbook. */
import type { Answers } from './answers';
import { rowChoice } from './answers';
import { readPhone } from './read-phone';
import type { RowForm } from './row-form';

export class PhoneReader {
  private readonly take: 'first' | 'second';
  private readonly both: { sheet: string; row: number }[] = [];

  constructor(private readonly answers: Answers) {
    this.take = answers.of('phones')?.take === 'second' ? 'second' : 'first';
  }

  /** The row's phone; `landline` allows fixed lines. */
  read(form: RowForm, landline: boolean): string | undefined {
    return form.optional('phone', (cell) => {
      const reading = readPhone(cell, landline, this.take);
      if (reading.second !== undefined) this.both.push(form.place);
      return reading;
    });
  }

  /** Offers the second numbers. */
  offer(): void {
    const [first] = this.both;
    if (!first || this.answers.of('phones')) return;
    const many = this.both.length;
    this.answers.ask(
      first.sheet,
      `有 ${many} 行写了两个电话号码，读入哪一个？`,
      [
        rowChoice('第一个', { topic: 'phones', about: '', take: 'first' }),
        rowChoice('第二个', { topic: 'phones', about: '', take: 'second' }),
      ],
      true,
    );
  }
}

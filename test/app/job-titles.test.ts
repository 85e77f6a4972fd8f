/** 系统状态 names every job of the clock in Chinese. */
import { jobTitles } from '@app/features/system/job-titles';
import { jobs } from '@server/entry/jobs.generated';

test('every job of the clock has its title, and no title is left of a job that went', () => {
  expect(Object.keys(jobTitles).sort()).toEqual(Object.keys(jobs).sort());
});

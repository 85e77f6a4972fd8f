/** The figure of the h5 first load counts what a browser fetches, no less and no more. */
import { firstLoadFiles } from '../../scripts/size';
import { useApp } from '../support/browser/app';
import { DIST } from '../support/browser/demo';
import { openToday } from '../support/browser/screens';

const { open } = useApp();

test('the files that are counted are the files that a browser fetches until 今日 stands', async () => {
  const page = await open('instructor-1');
  const fetched = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.url().startsWith('http') && pathname.startsWith('/app/'))
      fetched.add(pathname.slice('/app/'.length) || 'index.html');
  });
  await openToday(page);
  const h5 = `${DIST}/h5`;
  const counted = firstLoadFiles(h5).map((file) => file.slice(h5.length + 1));
  expect([...fetched].sort()).toEqual(counted.sort());
});

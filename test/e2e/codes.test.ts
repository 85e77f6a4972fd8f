/** 绑定码 for many at once: slips with a QR picture, the state of each afterwards. */
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { goTo, picture, useApp } from '../support/browser/app';
import { complaintsOf } from '../support/browser/inspect';
import { button, front } from '../support/browser/screens';

const { open } = useApp();

/** The pictures on these places, read by a decoder that is not ours. */
async function readPictures(page: Page, places: readonly number[]): Promise<string[]> {
  const pictures = await front(page)
    .locator('img.people__qr')
    .evaluateAll(
      (all, wanted) =>
        wanted.map((place) => {
          const image = all[place] as HTMLImageElement;
          const canvas = document.createElement('canvas');
          canvas.width = image.naturalWidth;
          canvas.height = image.naturalHeight;
          const context = canvas.getContext('2d') as CanvasRenderingContext2D;
          context.drawImage(image, 0, 0);
          const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
          return { data: [...data], width, height };
        }),
      places,
    );
  return pictures.map(
    ({ data, width, height }) =>
      jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? 'unreadable',
  );
}

const DESK = { viewport: { width: 1280, height: 900 } };

test.each([
  ['everybody', {}],
  ['the next page', DESK],
] as const)('codes for %s of a page, on slips that a scanner reads, at %j', async (whom, looks) => {
  const page = await open('administrator', looks);
  await goTo(page, 'packages/main/today/index');
  // Among the tiles of 今日, or at the side of a desk.
  const link = page.getByText('人员与绑定码').locator('visible=true').first();
  await link.waitFor();
  await link.click();
  if (whom !== 'everybody') await button(page, '下一页').click();
  const many = button(page, /^给本页未绑定的 \d+ 人发码$/);
  await many.waitFor();
  const count = Number(/\d+/.exec(await many.innerText())?.[0]);
  expect(count).toBeGreaterThan(whom === 'everybody' ? 21 : 1);
  await many.click();
  await page.locator('.taro-model__confirm').click();
  await front(page).getByText(`已发 ${count} 个绑定码`).waitFor();

  const shown = await front(page).locator('.people__slip').allInnerTexts();
  const codes = shown.map((slip) =>
    (/[A-Z0-9]{4} [A-Z0-9]{4}/.exec(slip)?.[0] ?? '').replace(' ', ''),
  );
  expect(new Set(codes).size).toBe(count);
  const some = [0, count >> 1, count - 1];
  expect(await readPictures(page, some)).toEqual(some.map((place) => codes[place]));
  expect(await complaintsOf(page)).toEqual([]);
  await picture(page, looks === DESK ? 'codes-desk' : 'codes');
  await page.emulateMedia({ media: 'print' });
  expect(await button(page, '完成').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });

  const download = page.waitForEvent('download');
  await button(page, '导出 Word 打印').click();
  expect((await download).suggestedFilename()).toMatch(/^绑定码.*\.docx$/);

  await button(page, '完成').click();
  await front(page).getByText('已发码，').first().waitFor();
  expect(
    await front(page)
      .getByText(/^给本页未绑定的/)
      .count(),
  ).toBe(0);
  expect(
    await front(page)
      .getByRole('button', { name: /^重新发码：/ })
      .count(),
  ).toBe(count);
});

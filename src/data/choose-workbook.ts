/** H5: the browser's own file dialog. */
import { beginUpload } from './begin-upload';
import { upload } from '@app/data/cloud-client/transport';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lets the person choose a file, a workbook unless its endings say otherwise, and uploads it; null when they choose none. */
export function chooseWorkbook(
  endings: readonly string[] = ['xlsx', 'csv'],
): Promise<{ fileId: string; fileName: string } | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = [
      ...endings.map((one) => `.${one}`),
      ...(endings.includes('xlsx') ? [XLSX] : []),
    ].join();
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (!file) return resolve(null);
      beginUpload(file.name)
        .then((path) => upload(path, file))
        .then((fileId) => resolve({ fileId, fileName: file.name }), reject);
    });
    input.click();
  });
}

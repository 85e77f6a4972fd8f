/** The app's own folder on a phone, and the part of its file system that the package uses. */
interface Callbacks {
  success?: (result: object) => void;
  fail?: (error: { errMsg: string }) => void;
  complete?: () => void;
}
type Written = Callbacks & { filePath: string; data: string; encoding: 'base64' };

export class PhoneFiles {
  readonly contents = new Map<string, Buffer>();
  private readonly folders = new Set<string>();
  /** Set to make every write fail, as a full phone does. */
  full = false;

  /** What the package gets from `getFileSystemManager`. */
  readonly manager = {
    mkdir: (o: Callbacks & { dirPath: string }): void =>
      this.later('mkdir', o, () => void this.folders.add(o.dirPath)),
    rmdir: (o: Callbacks & { dirPath: string }): void =>
      this.later('rmdir', o, () => {
        if (!this.folders.delete(o.dirPath)) throw new Error('no such file or directory');
        for (const path of this.contents.keys())
          if (path.startsWith(`${o.dirPath}/`)) this.contents.delete(path);
      }),
    writeFile: (o: Written): void => this.later('writeFile', o, () => this.write(o, false)),
    appendFile: (o: Written): void => this.later('appendFile', o, () => this.write(o, true)),
  };

  private write({ filePath, data, encoding }: Written, after: boolean): void {
    if (this.full) throw new Error('the maximum size of the file storage limit is exceeded');
    const folder = filePath.slice(0, filePath.lastIndexOf('/'));
    if (!this.folders.has(folder)) throw new Error('no such file or directory');
    const before = this.contents.get(filePath);
    if (after && !before) throw new Error('no such file or directory');
    const bytes = Buffer.from(data, encoding);
    this.contents.set(filePath, after && before ? Buffer.concat([before, bytes]) : bytes);
  }

  private later(name: string, { success, fail, complete }: Callbacks, work: () => void): void {
    void Promise.resolve()
      .then(work)
      .then(
        () => success?.({ errMsg: `${name}:ok` }),
        (error: unknown) => fail?.({ errMsg: `${name}:fail ${(error as Error).message}` }),
      )
      .then(() => complete?.());
  }
}

/** A file cannot be imported. Its message is one sentence that names the line; nothing was written. */
export class CannotImport extends Error {
  override readonly name = 'CannotImport';
  constructor(line: number, why: string, options?: ErrorOptions) {
    super(`Line ${line} of the file ${why}; nothing was imported.`, options);
  }
}

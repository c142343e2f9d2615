/** A file that cannot be read as a newsletter's text. Its message is one sentence for the person who gave the file. */
export class NotText extends Error {
  override readonly name = 'NotText';
  /** What the file is: `a PDF document`, `empty`, … */
  readonly what: string;

  constructor(file: string, what: string) {
    super(`${file} is ${what}; plain text or Markdown is needed.`);
    this.what = what;
  }
}

/** A file beyond the size that may be read. */
export class TooLarge extends NotText {
  constructor(file: string, bytes: number, limit: number) {
    super(file, `too large (${megabytes(bytes)} MB, the limit is ${megabytes(limit)} MB)`);
  }
}

const megabytes = (bytes: number) => (Math.ceil((bytes / (1 << 20)) * 10) / 10).toString();

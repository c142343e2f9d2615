/** The archive cannot be opened. Its message is one sentence: what is wrong, where, and what would be right. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
}

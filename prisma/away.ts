/** No process serves the embedded archive at the moment. */
export class Away extends Error {
  override readonly name = 'Away';
  constructor() {
    super('The archive is away: the process that held it has ended, and no other one has opened it yet.');
  }
}

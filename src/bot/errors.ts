/** The API does not answer, or not in time. */
export class ApiDown extends Error {
  override readonly name = 'ApiDown';
}

/** The API refuses this client: too many questions, no token, no right. */
export class ApiRefused extends Error {
  override readonly name = 'ApiRefused';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Something the asker can mend; the message is the API's own sentence. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** The API answered with an error that nobody was to see. */
export class ApiFault extends Error {
  override readonly name = 'ApiFault';
}

/** What a name given by the asker is to be a name of. */
export type NameKind = 'COUNTRY' | 'ORGANIZATION' | 'PUBLICATION' | 'ARTICLE';

/** A name that the archive does not know, given for an option of a command. */
export class UnknownName extends Error {
  override readonly name = 'UnknownName';
  readonly kind: NameKind;
  readonly option: string;
  readonly text: string;

  constructor(kind: NameKind, option: string, text: string) {
    super(`No ${kind.toLowerCase()} is called ${JSON.stringify(text)}.`);
    this.kind = kind;
    this.option = option;
    this.text = text;
  }
}

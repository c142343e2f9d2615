/** The part of the package that the tests use; it brings no types of its own. */
declare module 'bibtex-parse' {
  export function entries(text: string): Readonly<Record<string, string>>[];
}

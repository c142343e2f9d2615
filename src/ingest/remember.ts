// Enough for the words of a long newsletter.
const most = 50_000;

/** The same question asked of a word many times, answered from memory; what is held is bounded, so that it may live on. */
export function remembering<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as Answer; // what was put in is an Answer
    if (known.size >= most) known.clear();
    const answer = ask(word);
    known.set(own(word), answer);
    return answer;
  };
}

// The engine copies shorter words when it cuts them out.
const shortCut = 13;

/** A copy: a word that was cut out of a newsletter would keep the whole newsletter in memory. */
function own(word: string): string {
  if (word.length < shortCut) return word;
  const encoding = /[^\0-\xFF]/.test(word) ? 'utf16le' : 'latin1';
  return Buffer.from(word, encoding).toString(encoding);
}

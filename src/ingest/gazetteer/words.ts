import { isWord } from '../layout/words.ts';
import { remembering } from '../remember.ts';

// Learned formations that a general word list leaves out: "immunosafety", "geodynamics".
const learned =
  /(?:ology|ologies|ics|ity|ety|tion|tions|ment|ing|istry|omy|ness|ship|ance|ence|ism|sis|graphy|genetics|physics|chemistry)$/u;

const prefixes = /^(?:sci|hi|multi|bio|eco|agro|nano|geo|neuro|cyber|socio|electro|micro|inter|intra|trans)$/u;

/** Whether a word, however capitalised, is an English word or is formed like a learned one. */
export const isCommonWord = remembering((word): boolean => {
  const lower = word.toLowerCase();
  return (
    isWord(lower) ||
    learned.test(lower) ||
    (lower.includes('-') && lower.split('-').every((piece) => isWord(piece) || prefixes.test(piece)))
  );
});

import { wordsOf } from '../letters.ts';

// What people in pictures do, and what pictures do with things.
const doings =
  'adjust|admire|assemble|attend|board|bow|browse|bundle|calibrate|carry|celebrate|check|clean|climb|collect|compete|conduct|control|cross|cruise|dance|debug|demonstrate|discuss|display|dock|drive|dry|enjoy|examine|exchange|exhibit|experience|explain|feature|feed|fill|float|fly|gather|glide|graft|greet|guide|hang|harvest|hoist|hold|hug|inspect|install|interact|introduce|launch|learn|leave|lie|lift|line|listen|load|look|lower|maintain|make|march|measure|meet|mend|monitor|move|observe|open|operate|pack|participate|pass|perform|pick|plant|play|point|pose|pour|practice|practise|prepare|present|pull|push|queue|raise|receive|record|release|repair|ride|roll|row|sail|sample|select|shake|show|sign|sit|sort|speak|stand|steer|study|survey|tag|take|talk|teach|test|tour|transport|try|unload|unveil|use|view|visit|wait|walk|watch|water|wave|wear|weigh|welcome|weld|work';
const plural = new RegExp(String.raw`^(?:${doings})$`);
const singular = new RegExp(
  String.raw`^(?:${doings
    .split('|')
    .map((verb) =>
      /(?:ch|sh|ss|x|z)$/.test(verb) ? `${verb}es` : /[^aeo]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`,
    )
    .join('|')})$`,
);
const placed =
  /\((?:pictured|center|centre|left|right|front|back|middle|top|bottom|(?:first|second|third|fourth|\dst|\dnd|\drd|\dth)\b[^()]{0,24}?(?:left|right|row)|from left|[LRC])\)|\((?:[^()]{1,12}, )?(?:left|right|center|centre)\b[^()]{0,20}\)/i;
const shown =
  /\b(?:is|are) (?:seen|pictured|photographed|on display|shown|being (?:lowered|tested|installed|loaded|hoisted|assembled))\b|\bin this (?:undated |file |aerial |combined )*(?:photo|picture|image|handout|illustration)\b|^(?:an? |the )?(?:\w+ )?(?:aerial |file |group |night |bird'?s-eye )?(?:photo|view|screenshot|scene|panorama|close-up|rendering|model|portrait) of\b|^(?:the )?(?:photo|picture|image)s? (?:shows?|taken)\b|\bartist'?s (?:impression|rendering|concept)\b/i;
// What reports rather than shows.
const reports =
  /["“”]|\b(?:said|says|told|will|would|could|has|have|had|according|was|were|been|announced|plans?|expected|he|she|we|they|I|you|however|but|because|although)\b/i;
const opens = /^(?:[A-Z]|\p{Lu})[\p{L}\d]/u;

// One sentence, or two short ones.
const longest = 45;
// The words in front of the verb name who is in the picture.
const furthest = 12;

/** Whether a piece of text tells what a picture shows: who does what there, in the present tense. */
export function tellsScene(text: string): boolean {
  const words = wordsOf(text);
  if (words.length < 4 || words.length > longest || !opens.test(text) || /[:;?!]$/.test(text)) return false;
  if (/[.!?]["”]?\s+\p{Lu}/u.test(text.slice(0, -1).replace(/\b(?:Prof|Dr|Mr|Mrs|Ms|No|St)\./g, ''))) return false;
  if (shown.test(text) || placed.test(text)) return !/["“”]|\bsaid\b/.test(text);
  // Headlines tell in the present tense too, but end without a full stop.
  return /\.$/.test(text) && !reports.test(text) && acts(words);
}

function acts(words: readonly string[]): boolean {
  const at = words.findIndex((word, n) => n > 0 && (plural.test(word) || singular.test(word)));
  if (at < 1 || at > furthest || at === words.length - 1) return false;
  const before = words[at - 1]!;
  // "to work", "the test": no verb of this sentence.
  if (/^(?:to|the|an?|of|and|or|in|for|on|by|with|their|its|his|her|this|that)$/i.test(before)) return false;
  if (/^(?:In|On|At|From|During|For|With|By|As|After|Before|While|When|Since|This|That|These|Such|It)$/.test(words[0]!))
    return false;
  const many = /s$|^(?:people|children|men|women|staff|police)$/i.test(before) || words.slice(0, at).includes('and');
  return singular.test(words[at]!)
    ? !plural.test(words[at]!) && /^(?:An?|The|\p{Lu})/u.test(words[0]!)
    : many || at > 2;
}

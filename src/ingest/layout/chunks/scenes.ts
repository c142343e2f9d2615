import { isSmallWord, wordsOf } from '../letters.ts';
import { isWord } from '../words.ts';

// What people in pictures do, and what pictures do with things.
const doings =
  'adjust|admire|anchor|applaud|assemble|attend|await|bake|bathe|bloom|blossom|board|bow|browse|brush|bundle|calibrate|carry|cast|catch|celebrate|chat|check|cheer|choose|clean|climb|collect|compare|compete|conduct|control|cook|correct|crawl|cross|cruise|cut|dance|debug|deliver|demonstrate|descend|dig|discuss|display|distribute|dive|dock|donate|draw|drill|drive|drop|dry|enjoy|escort|examine|excavate|exchange|exhibit|experience|explain|feature|feed|fill|film|float|fly|follow|gather|glide|glow|graft|graze|greet|guide|hang|harvest|haul|herd|hoist|hold|hover|hug|inject|inspect|install|interact|introduce|jump|kick|knit|launch|lay|lead|learn|leave|lie|lift|line|listen|load|look|lower|maintain|make|march|measure|meet|mend|milk|monitor|moor|mount|move|observe|open|operate|overlook|pack|paint|parade|participate|pass|patrol|pave|pedal|peel|perform|photograph|pick|plant|play|plow|point|polish|pose|pour|practice|practise|prepare|present|press|prune|pull|push|queue|raise|read|reap|receive|recite|record|release|repair|restore|ride|ring|roll|row|sail|salute|sample|scan|select|sew|shake|shear|shine|shop|show|sign|sing|sink|sip|sit|skate|ski|solder|sort|sow|span|speak|spray|stack|stand|steer|stretch|study|surface|survey|swab|swim|tag|take|talk|taste|teach|tend|test|thresh|throw|tie|toast|touch|tour|tow|tower|transport|trim|try|unearth|unload|unveil|use|vaccinate|view|visit|wait|walk|wash|watch|water|wave|wear|weave|weigh|welcome|weld|work|wrap|write';
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
  /["“”]|\b(?:said|says|told|will|would|could|can|may|must|should|has|have|had|according|was|were|been|announced|plans?|expected|he|she|we|they|I|you|however|but|because|although)\b/i;
const opens = /^\p{Lu}/u;
// Who is seen at work in pictures.
const agents =
  /^(?:\p{L}+(?:ers|ors|ists|ants|ents|men|ees|ians|ils|athletes|robats)|children|people|staff|crew|guests|members|kids|boys|girls|couples|families|locals|experts|nurses|cadets|monks|youths|ants)$/iu;
// What they do all year, and reporters tell of them.
const always =
  /^(?:say|believe|hope|expect|need|want|think|know|agree|report|suggest|are|do|did|find|call|come|get|got|earn|pay|spend|live|depend|rely|benefit|remain|become|seem|fear|warn|argue|claim|ask|plan|give|see|also|now|then|often|still|never|used|understand|wonder|worry|doubt|like|prefer|must|tend|try|help|hail|call|produce|publish|discover|develop|propose|identify|reveal|use|study|discuss|receive|learn|teach|work|sign|share|join|make|leave|back|only|alone|whose|who|that|which|when|where|if|as|than)$/i;
// So do sentences of stories that tell what goes on all year.
const lasting =
  /^(?:work|use|study|record|present|show|sign|measure|learn|teach|operate|open|participate|leave|experience|speak|move|conduct|control|release|pass|line|survey|collect|compete|receive|explain|discuss|sit|stand|lie|carry|feature|select|sample|repair|cross|make|take|lead|follow|span|compare|maintain|monitor|transport|deliver|cut|tend|hold|meet|present|produce)(?:s|es)?$/;
const somewhere =
  /\b(?:in|at|on|off|near|over|from|of|to|outside|inside|above|below)\s+(?:the\s+|an?\s+)?(?:\p{L}+\s+){0,4}\p{Lu}/u;

// "A second line …" goes on with what a story told.
const continuing =
  /^(?:An?|The)?\s*(?:second|third|fourth|next|further|new|other|another|final|last|similar|follow-up)\b/i;

// One sentence, or two short ones.
const longest = 45;
// The words in front of the verb name who is in the picture.
const furthest = 12;

/**
 * Whether a piece of text tells what a picture shows: who does what there, in the present tense. Where a paragraph of
 * a story may stand too, it has to be plainer: somebody at work somewhere.
 */
export function tellsScene(text: string, plainly = false): boolean {
  const words = wordsOf(text);
  if (words.length < 4 || words.length > longest || !opens.test(text) || /[:;?!]$/.test(text)) return false;
  if (/[.!?]["”]?\s+\p{Lu}/u.test(text.slice(0, -1).replace(/\b(?:Prof|Dr|Mr|Mrs|Ms|No|St)\./g, ''))) return false;
  if (plainly && (/\b(?:is|are) being\b/.test(text) || continuing.test(text))) return false;
  if (shown.test(text) || placed.test(text)) return !/["“”]|\bsaid\b/.test(text);
  // Headlines tell in the present tense too, but end without a full stop.
  if (!/\.$/.test(text) || reports.test(text)) return false;
  return plainly
    ? somewhere.test(text) && !/^(?:The|This|These|All|Both|Some|Many|Most)\b/.test(text) && acts(words, true)
    : acts(words, false);
}

/** Whether a text points at somebody in a picture: "(third from left)". */
export const pointsOut = (text: string): boolean =>
  placed.test(text) &&
  wordsOf(text).length <= longest &&
  opens.test(text) &&
  !/["“”]|\bsaid\b|[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text);

/** Whether a lone sentence may tell what a picture shows, where a credit below says that there is one. */
export function couldShow(text: string): boolean {
  const words = wordsOf(text);
  if (words.length < 3 || words.length > 30 || !/\.$/.test(text)) return false;
  return tellsScene(text) || (!reports.test(text) && !/[.!?]["”]?\s+\p{Lu}/u.test(text.slice(0, -1)));
}

function acts(words: readonly string[], plainly: boolean): boolean {
  if (agentsAct(words) || (!plainly && isDone(words))) return true;
  const at = words.findIndex((word, n) => n > 0 && (plural.test(word) || singular.test(word)));
  if (at < 1 || at > furthest || at === words.length - 1) return false;
  const before = words[at - 1]!;
  // "to work", "the test": no verb of this sentence.
  if (/^(?:to|the|an?|of|and|or|in|for|on|by|with|their|its|his|her|this|that)$/i.test(before)) return false;
  if (/^(?:In|On|At|From|During|For|With|By|As|After|Before|While|When|Since|This|That|These|Such|It)$/.test(words[0]!))
    return false;
  if (plainly && lasting.test(words[at]!)) return false;
  const many = /s$|men$|^(?:people|children|staff|police)$/i.test(before) || words.slice(0, at).includes('and');
  return singular.test(words[at]!)
    ? !plural.test(words[at]!) && /^(?:An?|The|\p{Lu})/u.test(words[0]!)
    : many || at > 2;
}

/** "Shells are sorted …": what somebody out of sight does with a thing. */
function isDone(words: readonly string[]): boolean {
  const at = words.findIndex((word) => word === 'is' || word === 'are');
  return (
    at > 0 &&
    at <= 8 &&
    /^\p{Ll}{3,}(?:ed|wn|ung|ept|ut|aid)$/u.test(words[at + 1] ?? '') &&
    somewhere.test(words.join(' '))
  );
}

/** "Workers polish …", "Young acrobats balance …": people in the plural, and right behind them what they do. */
function agentsAct(words: readonly string[]): boolean {
  const at = words.slice(0, 3).findIndex((word) => agents.test(word));
  const verb = words[at + 1];
  if (at < 0 || verb === undefined || !/^\p{Ll}{3,}$/u.test(verb)) return false;
  if (/(?:ed|ing|s)$/.test(verb) || isSmallWord(verb) || always.test(verb)) return false;
  return isWord(verb) && isWord(`${verb}s`);
}

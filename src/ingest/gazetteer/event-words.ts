import type { EventKind } from '../types.ts';

/** Nouns that head the name of a gathering. Source: names in conference calendars. */
export const gatherings: Readonly<Record<string, EventKind>> = {
  Conference: 'conference',
  Forum: 'conference',
  Summit: 'conference',
  Congress: 'conference',
  Symposium: 'conference',
  Seminar: 'conference',
  Workshop: 'conference',
  Colloquium: 'conference',
  Convention: 'conference',
  Assembly: 'conference',
  Webinar: 'conference',
  Roundtable: 'meeting',
  Hackathon: 'other',
  Session: 'meeting',
  Conclave: 'conference',
  Exhibition: 'conference',
  Expo: 'conference',
  Exposition: 'conference',
  Fair: 'other',
  Festival: 'other',
  Meeting: 'meeting',
  Talks: 'meeting',
  Dialogue: 'meeting',
  Consultation: 'meeting',
  Ceremony: 'other',
  Contest: 'other',
  Competition: 'other',
  Championship: 'other',
  Olympiad: 'other',
  Games: 'other',
  Marathon: 'other',
  Day: 'other',
  Week: 'other',
  Year: 'other',
  Carnival: 'other',
};

/** One way in which a sentence tells that something happened: the kind is that of the first rule that fits. */
export interface Trigger {
  readonly kind: EventKind;
  readonly rule: string;
  /** The verb or noun phrase that tells it. */
  readonly verb: RegExp;
  /** What the sentence must also hold. */
  readonly beside?: RegExp;
  /** The noun that names the event by its object: "launch of …". */
  readonly noun: string;
}

/** In order: the more telling first. */
export const triggers: readonly Trigger[] = [
  {
    kind: 'agreement',
    rule: 'event/signed',
    verb: /\b(?:signed|signs|sign|inked|inks|initialled|concluded|sealed|reached|renewed|ratified|agreed)\b/u,
    beside:
      /\b(?:[Mm]emorand(?:um|a)|MoUs?|MOUs?|[Aa]greements?|[Aa]ccords?|[Tt]reat(?:y|ies)|[Cc]ontracts?|[Dd]eals?|[Pp]acts?|[Pp]rotocols?|[Cc]onvention|[Ll]etters? of intent|[Cc]harter|[Dd]eclaration|[Jj]oint [Ss]tatement|[Pp]rojects?|[Cc]ommuniqué|[Pp]artnership)\b/u,
    noun: 'signing',
  },
  {
    kind: 'agreement',
    rule: 'event/signing',
    verb: /\b(?:signing(?: ceremony)?|memorandum of understanding|agreement|accord|treaty)\b(?=.{0,80}\b(?:was|were|held|took|came into|entered into|went into)\b)/iu,
    noun: 'signing',
  },
  {
    kind: 'appointment',
    rule: 'event/appointed',
    verb: /\b(?:appointed|re-?elected|elected|sworn in|took office|takes office|took over as|succeeded|nominated as|(?:became|becomes|named|promoted to) (?:as )?(?:the |its |a )?(?:new |acting |first |co-?|vice |deputy |honorary ){0,4}(?:president|director|chief|head|chair\w{0,6}|minister|rector|dean|secretary|ambassador|commissioner|CEO))\b/u,
    noun: 'appointment',
  },
  {
    kind: 'award',
    rule: 'event/awarded',
    verb: /\b(?:awarded|awards|won|wins|win|received|receives|honou?red|conferred|presented|bestowed|named|announced|granted|picked up|took home|gave|given|gives|receive)\b/u,
    beside:
      /\b(?:[Aa]wards?|[Pp]rizes?|[Mm]edals?|laureates?|[Hh]onou?r(?:ary|s)?|[Tt]itle|[Ff]ellow(?:ship)?|Most \p{Lu}\p{Ll}+|(?:of|by) the [Yy]ear|Order of|[Cc]ontest|[Cc]ompetition|[Cc]hampionship|[Oo]lympiad)\b/u,
    noun: 'award',
  },
  {
    kind: 'visit',
    rule: 'event/visited',
    verb: /\b(?:visited|visits|toured|(?:paid|pays|made|makes|began|ended|wrapped up|kicked off|concluded) (?:an?|his|her|their|its) (?:\p{L}{1,20}[ -]){0,3}(?:visit|trip|tour)|led a (?:\p{L}{1,20} ){0,2}delegation|arrived in|travell?ed to|(?:visit|trip|tour) (?:to|of)|delegation (?:\p{L}{1,20} ){0,4}visit)\b/u,
    noun: 'visit',
  },
  {
    kind: 'release',
    rule: 'event/released',
    verb: /\b(?:released|published|issued|unveiled|launched|will (?:release|publish|issue|unveil)|made public|came out|presented|announced)\b/u,
    beside:
      /\b(?:[Rr]eports?|[Ll]ist|[Ww]hite [Pp]apers?|[Dd]ata(?:base|set)?|[Dd]ocuments?|[Rr]esults|[Rr]oadmap|[Gg]uide(?:lines?)?|[Ss]tud(?:y|ies)|[Bb]ooks?|[Ff]igures|[Ff]indings|[Rr]ankings?|[Ii]ndex|[Aa]tlas|[Mm]ap|[Cc]atalogu?e|[Ii]nterview|[Pp]aper|[Aa]rticle|[Rr]egulations?|[Ss]tandards?|[Aa]ction [Pp]lan|[Bb]lue [Bb]ook|[Bb]luebook|[Ss]trategy|[Ii]mages?|journal|(?:in|by) (?:Nature|Science|Cell|The Lancet|Physical Review))\b/u,
    noun: 'release',
  },
  {
    kind: 'launch',
    rule: 'event/launched',
    verb: /\b(?:launched|launches|inaugurated|unveiled|founded|established|set up|kicked off|blasted off|lifted off|(?:was|were|has been|officially) (?:formally )?opened|opened (?:its|their) doors|opened to|put into (?:(?:full|formal|trial|commercial|official) )?(?:operation|service|use|orbit|production)|[Cc]onstruction (?:of [^,;.]{3,80} )?(?:began|begins|started|starts|commenced|kicked off)|(?:began|started|starts|begins|went into|came into|goes into) (?:\p{L}{1,20} )?(?:operations?|service|production)|went (?:online|live)|came online|broke ground|ground-?breaking|commissioned|entered (?:service|operation)|laid the foundation)\b/u,
    noun: 'launch',
  },
  {
    kind: 'meeting',
    rule: 'event/met',
    verb: /\b(?:met with|held (?:\p{L}{1,20}[ -]){0,3}(?:talks|meetings?|consultations)|met (?=in |on |at |\p{Lu})|(?:virtual|video|bilateral|annual|plenary|trilateral) (?:meeting|talks)|meet with|held a phone|spoke by phone|phone call)\b/u,
    noun: 'meeting',
  },
  {
    kind: 'milestone',
    rule: 'event/achieved',
    verb: /\b(?:completed|connected to|achieved|landed|docked|touched down|set (?:a|an|the) (?:\p{L}{1,20}[ -]){0,3}record|discovered|detected|produced (?:its|the) first|rolled off|floated|floating|succeeded in|successfully|broke (?:a|the) (?:\p{L}{1,20} ){0,2}record|reached (?:its|the|a) (?:\p{L}{1,20} ){0,2}(?:milestone|orbit|full|peak)|made (?:its|their) (?:first|maiden)|maiden|arrived at|entered orbit|crossed|passed (?:its|the) (?:final|acceptance)|resumed|reopened|delivered|returned to|first light|was approved|received approval|approved)\b/u,
    noun: 'completion',
  },
  {
    kind: 'other',
    rule: 'event/planned',
    verb: /\b(?:is|are|was|were) (?:planned|scheduled|due|slated|set|expected) (?:for|in|on|at|to (?:arrive|open|start|begin|return|land|launch|reach))\b/u,
    noun: '',
  },
  {
    kind: 'conference',
    rule: 'event/held',
    verb: /\b(?:was|were|is|are|will be) (?:\p{L}{1,20} )?(?:held|convened|staged|hosted)\b/u,
    noun: '',
  },
  {
    kind: 'other',
    rule: 'event/marked',
    // "its mark of October" is a noun: the verb has an anniversary or an end for its object.
    verb: /\b(?:celebrated|(?:to mark|marks)(?: the| its| their| \d+)? (?:\d+(?:st|nd|rd|th)|[a-z]+(?:ieth|[^l]th|first|second|third)|years|centenary|anniversary|beginning|start|end|close|opening|birth|death)\b|(?<!\b(?:an?|the|its|their|more|less|well|was|were|is|are) )marked|commemorated|observed|concluded|came to an end|closed|press (?:conference|briefing)|news (?:conference|briefing)|struck|erupted|died|passed away|took effect|came into force|entered into force)\b/u,
    noun: 'event',
  },
];

/** Verbs by which a gathering happens. */
export const gatheringVerb =
  /\b(?:held|holds|hold|hosted|hosts|host|opened|opens|open|closed|closes|took place|takes? place|kicked off|kicks off|concluded|concludes|convened|convenes|organi[sz]ed|organi[sz]es|attended|attends|attend|began|begins|started|starts|ran|runs|gathered|gathers|gather|wrapped up|celebrated|marked|launched|staged|took part in|participated in|addressed|brought together|scheduled|planned|meets|drew|draws|welcomed|exchanged|co-organi[sz]ed|co-hosted|jointly|saw|opening of)\b/u;

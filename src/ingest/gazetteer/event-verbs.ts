import type { EventKind } from '../types.ts';

/** How a plain verb names what happened: its noun, and the kind of event. */
export interface VerbSense {
  readonly noun: string;
  readonly kind: EventKind;
}

// verb forms, noun, kind; forms that take no object are named by their subject. Source: verbs of newswire ledes.
const list = `
agreed|agree|agrees agreement agreement
opened|opens|open opening launch
began|begins|begin start launch
started|starts|start start launch
arrived|arrives arrival milestone
left|leaves departure milestone
returned|returns|return return other
died|dies death other
met|meets|meet meeting meeting
checked|checks check meeting
discussed|discusses|discuss discussion meeting
gathered|gathers|gather gathering meeting
visited|visits|toured|tours visit visit
welcomed|welcomes welcome visit
ordered|orders order agreement
bought|buys purchase agreement
joined|joins|join accession agreement
approved|approves approval milestone
finished|finishes completion milestone
built|builds construction milestone
found|finds finding milestone
measured|measures measurement other
tested|tests|tried test other
examined|examines examination other
compared|compares comparison other
received|receives receipt other
gave|gives|handed|donated handing-over other
sent|sends sending other
brought|brings delivery milestone
delivered|delivers delivery milestone
showed|shows|shown showing other
reported|reports|report report release
announced|announces|announce announcement release
released|releases release release
signed|signs signing agreement
initiated|initiates initiation launch
published|publishes publication release
printed|prints publication release
closed|closes|close closing other
ended|ends|end end other
lost loss other
struck|hit strike other
reached|reaches arrival milestone
flew|flies|fly flight other
sailed|sails voyage other
crossed|crosses crossing milestone
moved|moves move other
chose|chosen|choose choice other
elected|elects election appointment
named|names naming appointment
appointed|appoints appointment appointment
won|wins victory award
gained|obtained gain milestone
planted|plants planting other
collected|collects collection other
drilled|drills drilling milestone
installed|installs installation milestone
connected|connects connection milestone
switched switch milestone
launched|launches launch launch
introduced|introduces introduction launch
created|creates creation launch
formed|forms formation launch
proposed|proposes proposal other
hosted|hosts|held|holds|hold holding conference
attended|attends attendance meeting
presented|presents presentation release
spoke|speaks|addressed speech meeting
recorded|records record milestone
detected|detects detection milestone
discovered|discovers discovery milestone
repaired|repairs repair other
rescued|rescues rescue other
trained|trains training other
exchanged|exchanges exchange other
celebrated|celebrates celebration other
stored|stores storage milestone
completed|completes completion milestone
resumed|resumes resumption launch`;

/** Past and present forms of verbs that tell of a happening. */
export const eventVerbs: ReadonlyMap<string, VerbSense> = new Map(
  list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [forms = '', noun = '', kind = 'other'] = line.split(' ');
      // The kind stands in the list above as one of EventKind.
      return forms.split('|').map((form) => [form, { noun, kind: kind as EventKind }] as const);
    }),
);

/** Verbs of measure and of speech: what they date is a figure or a sentence, no happening. */
export const noHappening =
  /^(?:said|says|told|noted|added|explained|stressed|believed|estimated|expected|planned|hoped|wanted|needed|based|related|called|rose|fell|increased|decreased|grew|dropped|accounted|stood|totall?ed|exceeded|remained|seemed|was|were|had|has|have|is|are|been|ranked|amounted|compared|used|considered|known|made|supposed|united|advanced|registered)$/u;

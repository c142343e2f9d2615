// "the Science Department of Jilin province": the name holds the province's, so that its kind belongs to the name too.
const area = /^ (?:province|prefecture|municipality|county)\b/u;
const ofOneWord = / of \p{Lu}\p{L}{1,30}$/u;

/** How long what belongs to an organization's name is that stands behind its last capitalised word. */
export function tailLength(name: string, rest: string): number {
  const areaLength = ofOneWord.test(name) ? lengthOf(area, rest) : 0;
  const ruled = areaLength + lengthOf(government, rest.slice(areaLength));
  return ruled + (isOfState.test(name + rest.slice(0, ruled)) ? lengthOf(campus, rest.slice(ruled)) : 0);
}

const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;

// "the Foreign Affairs Office of the Hainan provincial government"
const government = /^ (?:provincial|municipal|county|prefectural|district|city) (?:people['’]s )?government\b/u;

// "University of California, Berkeley": a state's university has its campus in its name.
const isOfState =
  /(?:University of (?:California|Wisconsin|North Carolina|Texas|Massachusetts|Maryland|Illinois|Michigan|Minnesota|Colorado|Nebraska|Tennessee|Alabama|Alaska|Nevada|Missouri)|State University of New York)$/u;
const campus =
  /^(?:, | at | in )(?:Berkeley|Davis|Irvine|Los Angeles|Merced|Riverside|San Diego|San Francisco|Santa Barbara|Santa Cruz|Madison|Milwaukee|Chapel Hill|Charlotte|Austin|Dallas|Arlington|San Antonio|Amherst|Boston|Lowell|College Park|Baltimore|Urbana-Champaign|Chicago|Ann Arbor|Dearborn|Twin Cities|Boulder|Denver|Lincoln|Omaha|Knoxville|Birmingham|Huntsville|Fairbanks|Reno|Las Vegas|Columbia|St\. Louis|Newark|Buffalo|Albany|Stony Brook)\b/u;

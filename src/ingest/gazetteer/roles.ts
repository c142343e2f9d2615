import { wordSet } from './word-set.ts';

/** Nouns for what a person is or does, lower case; a name beside one of them is a person's. Source: style guides' lists of titles. */
export const roleNouns: ReadonlySet<string> =
  wordSet(`president chairman chairwoman chairperson chair director director-general directors professor minister premier ambassador envoy counselor counsellor consul attaché secretary secretary-general spokesperson spokesman spokeswoman scientist researcher
  engineer academician physicist chemist biologist biochemist biophysicist astronomer astrophysicist mathematician geologist botanist zoologist ecologist economist historian archaeologist paleontologist palaeontologist epidemiologist virologist oceanographer meteorologist climatologist neuroscientist psychologist sociologist
  doctor physician surgeon nurse pharmacist architect designer astronaut cosmonaut taikonaut pilot captain commander admiral colonel major lieutenant sergeant ceo cto cfo coo founder co-founder cofounder manager executive chief head leader deputy dean rector provost chancellor vice-chancellor principal
  fellow member expert analyst strategist adviser advisor officer official governor mayor senator congressman congresswoman commissioner judge lawyer attorney author novelist writer poet journalist reporter editor correspondent editor-in-chief
  entrepreneur inventor investigator coordinator curator librarian lecturer teacher student graduate postdoc laureate winner recipient representative delegate observer participant farmer worker fisherman artist painter musician composer conductor singer actor actress athlete coach
  king queen prince princess pope emperor general whistleblower innovator trustee partner owner organizer organiser developer technician programmer specialist consultant vice-president vice-minister vice-premier statesman diplomat politician lawmaker scholar philosopher mp explorer mountaineer sailor skipper navigator naturalist gardener linguist translator vet veterinarian hydrologist seismologist volcanologist glaciologist limnologist agronomist horticulturist entomologist ornithologist immunologist oncologist cardiologist microbiologist geneticist geographer cartographer geophysicist`);

/** Titles that stand before a name with a capital. */
export const titles: ReadonlySet<string> =
  wordSet(`Mr Ms Mrs Miss Dr Prof Professor President Chairman Chairwoman Premier Minister Chancellor Ambassador Senator Governor Mayor Secretary Director Academician Sir Dame Lord Lady King Queen Prince Princess Pope General Admiral Colonel Captain Commander Commissioner Rector Dean Judge Justice Engineer
  Counselor Counsellor Consul Envoy Spokesperson Spokesman Spokeswoman Doctor Comrade CEO Father Sister Rev Reverend Emperor Dr-Ing Founder Chair Provost`);

/** Words that may stand between a role's parts: "vice", "former", "deputy", "executive". */
export const roleModifiers: ReadonlySet<string> = wordSet(
  'vice deputy former senior chief executive assistant associate acting honorary founding general principal first second co lead project prime foreign permanent managing research young technical scientific visiting emeritus distinguished postdoctoral doctoral phd and of state special under standing chinese then-',
);

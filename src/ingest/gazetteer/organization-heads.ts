import { wordSet } from './word-set.ts';
import type { OrganizationKind } from '../types.ts';

const words = (list: string, kind: OrganizationKind): [string, OrganizationKind][] =>
  list.split(' ').map((word) => [word, kind]);

/**
 * Nouns that make a capitalised phrase an organization's name, with the kind they tell.
 * Source: heads of the names in the Research Organization Registry and in lists of ministries and agencies.
 */
export const organizationHeads: ReadonlyMap<string, OrganizationKind> = new Map([
  ...words(
    'Ministry Department Government Administration Agency Bureau Commission Council Directorate Secretariat Authority Embassy Consulate Parliament Senate Treasury Directorate-General Inspectorate Office Ministère Ministerio Ministero Presidium Customs',
    'government',
  ),
  ...words('Academy Academia Académie Accademia Akademie', 'academy'),
  ...words(
    'University College School Faculty Polytechnic Universität Université Universidad Universidade Università Universiteit Hochschule Conservatory Kindergarten',
    'university',
  ),
  ...words(
    'Institute Institutes Institution Laboratory Laboratories Lab Labs Observatory Observatories Library Museum Planetarium Aquarium Zoo Center Centre Institut Instituto Istituto Instituut Centro Survey Herbarium Station Archives',
    'institute',
  ),
  ...words(
    'Corporation Company Group Bank Industries Airlines Airways Shipyard Shipbuilding Press Publishers Publishing Brewery Refinery Holdings Factory Works Mill Railways Cooperative Winery Vineyards',
    'company',
  ),
  ...words(
    'Society Association Federation Union Foundation Alliance League Club Guild Party Confederation Chamber Trust Fund Charity Gesellschaft Fraunhofer-Gesellschaft Max-Planck-Gesellschaft Associazione Asociación Consortium Coalition Collaboration Corps Orchestra',
    'society',
  ),
  ...words('Hospital Clinic Sanatorium Infirmary', 'hospital'),
  ...words('Organization Organisation Committee Board Court Tribunal Panel', 'other'),
]);

/** Words that head a name only behind one of these: "Tropical Botanical Garden", "Panda Research Base". */
const pairedHeads: Readonly<Record<string, RegExp>> = {
  Garden: /^(?:Botanic|Botanical|Zoological)$/,
  Gardens: /^(?:Botanic|Botanical|Zoological)$/,
  Base: /^(?:Research|Breeding|Training|Education)$/,
  General: /^(?:Directorate|Consulate|Secretariat)$/,
  Exchange: /^Stock$/,
  Force: /^Air$/,
  Branch: /^\p{Lu}\p{Ll}+$/u,
  Command: /^(?:Forestry|Fire|Military|Rescue|Naval|Theater|Theatre)$/,
  Service: /^(?:Forest|Geological|Health|Weather|Meteorological|Hydrographic|News|Park|Statistical|Statistics|Ice)$/,
  Network: /^(?:International|Global|World|European|Asian|African)$/,
};

/** Words that make a thing of what else heads a name: "Space Station", "Gene Bank", "Power Station". */
const thingsBefore: Readonly<Record<string, RegExp>> = {
  Station:
    /^(?:Space|Railway|Train|Metro|Subway|Bus|Power|Hydropower|Pumping|Charging|Ground|Relay|Gas|Base|Docking|Filling)$/,
  Bank: /^(?:Gene|Seed|Blood|Germplasm|Data|Cell|DNA|Sperm|Power|Sand|Food)$/,
  Works: /^(?:Public|Collected|Road|Complete|Selected)$/,
  Library: /^(?:Gene|Seed|Compound|Sound|Digital)$/,
  School: /^(?:Summer|Winter|Spring|Autumn)$/,
  Fund: /^(?:Seed|Special|Pension|Hedge|Mutual)$/,
  Group: /^(?:Age|Blood|Control|Focus|Research|Island|Working|User)$/,
};

/** Whether a capitalised word heads an organization's name behind the word before it. */
export const headsAfter = (word: string, before: string): boolean =>
  (isOrganizationHead(word) && !thingsBefore[word]?.test(before)) || (pairedHeads[word]?.test(before) ?? false);

/** Heads that need more than common words before them: "Zeiss Group" is one, "Working Group" is none. */
export const weakHeads: ReadonlySet<string> =
  wordSet(`Group Bank Industries Station Fund Union Office Panel Press Court Trust Club Board Lab Labs Survey Party
  Customs Institution School Company Government Archives Publishers Publishing Shipbuilding League Alliance
  Chamber Library Holdings Collaboration Corps Factory Works Mill Railways Cooperative Winery Vineyards`);

/** Second words of a company's name, good after a word that no dictionary has: "Novartis Pharma", "Hengtong Optics". */
export const companyTails: ReadonlySet<string> =
  wordSet(`Analytics Technologies Systems Motors Motor Electronics Electric Pharmaceuticals Pharmaceutical Pharma
  Biotech Holdings Robotics Semiconductor Semiconductors Aerospace Biosciences Therapeutics Software
  Networks Steel Chemicals Instruments Automotive Telecom Petroleum Logistics Solutions Diagnostics Optics
  Photonics Genomics Capital Biotechnology Biopharma Biologics Vaccines Bioscience Biomedical
  Microsystems Telecommunications Petrochemical Petrochemicals Agritech`);

/** What closes a registered company's name. */
export const companySuffixes: ReadonlySet<string> = wordSet(
  `Inc Ltd Co Corp LLC LTDA Ltda PLC plc Plc GmbH AG SE SpA Limited BV NV AB ASA Oy Oyj SARL KG KGaA Pty S.A. S.p.A. S.L. B.V. N.V. S.r.l. A.G.`,
);

/** Nouns that make the phrase something else, whatever stands before them. */
export const otherHeads: ReadonlySet<string> =
  wordSet(`Award Awards Prize Prizes Medal Program Programme Programs Programmes Project Projects Plan Plans
  Initiative Initiatives Agreement Treaty Convention Protocol Charter Declaration Memorandum Conference
  Forum Summit Congress Symposium Seminar Workshop Meeting Exhibition Expo Fair Festival Week Day Year
  Contest Competition Journal Review Magazine Report Database System Platform Strategy Framework Roadmap Law
  Act Bill Fellowship Scholarship Ranking Index Bridge Airport Park Satellite Mission`);

/** Adjectives that describe an organization without naming it: "National Laboratory", "Joint Committee". */
export const plainModifiers: ReadonlySet<string> =
  wordSet(`National International Joint Local New Global World Public Private State Key Central Federal Regional
  Provincial Municipal Young Digital First Second Third Open Other Major Great Big High Higher Foreign Royal
  General Special Permanent Overseas Leading Working Standing Executive Technical Advisory Scientific
  Research Science Technology Education Training Medical Innovation Data Service Business Community
  Secondary Primary Middle Elementary Space European African Asian Western Eastern Northern Southern Trade
  Steering Organizing Organising Summer Winter Law Church Art Old Two Three Ten Top Civil Exhibition Visitor
  Visitors Shopping Press Media Conference Convention Ground Power Railway Bus Polar Jury Editorial Nature
  West Left East Expert Student Youth City Town County District Village Group Family Sister Partner Member
  Host Parent`);

// "Forschungsgemeinschaft", "Bundesministerium": German writes the head as the end of a longer word.
const germanHeads =
  /^\p{Lu}\p{Ll}{3,30}(?:gemeinschaft|gesellschaft|institut|universität|akademie|ministerium|zentrum|stiftung)$/u;

/** Whether a capitalised word can head an organization's name. */
export function isOrganizationHead(word: string): boolean {
  return organizationHeads.has(word) || (word.length > 10 && germanHeads.test(word));
}

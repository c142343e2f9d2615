import type { OrganizationKind } from '../types.ts';

interface Known {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly aliases?: readonly string[];
  readonly country?: string;
}

/** Bodies of the United Nations and others between states. Source: un.org and the bodies' own pages. */
const international: Readonly<Record<string, string>> = {
  UNESCO: 'United Nations Educational, Scientific and Cultural Organization',
  UNICEF: "United Nations Children's Fund",
  WHO: 'World Health Organization',
  WTO: 'World Trade Organization',
  IMF: 'International Monetary Fund',
  IAEA: 'International Atomic Energy Agency',
  FAO: 'Food and Agriculture Organization',
  ILO: 'International Labour Organization',
  WMO: 'World Meteorological Organization',
  WIPO: 'World Intellectual Property Organization',
  ITU: 'International Telecommunication Union',
  UNDP: 'United Nations Development Programme',
  UNEP: 'United Nations Environment Programme',
  IPCC: 'Intergovernmental Panel on Climate Change',
  CERN: 'European Organization for Nuclear Research',
  ESA: 'European Space Agency',
  ESO: 'European Southern Observatory',
  EMBL: 'European Molecular Biology Laboratory',
  ITER: 'ITER Organization',
  UNIDO: 'United Nations Industrial Development Organization',
  UNHCR: 'United Nations High Commissioner for Refugees',
  WFP: 'World Food Programme',
  SKAO: 'SKA Observatory',
  ICRC: 'International Committee of the Red Cross',
  IEA: 'International Energy Agency',
  IRENA: 'International Renewable Energy Agency',
  ISO: 'International Organization for Standardization',
  IEEE: 'Institute of Electrical and Electronics Engineers',
  AIIB: 'Asian Infrastructure Investment Bank',
  ADB: 'Asian Development Bank',
  ICAO: 'International Civil Aviation Organization',
  IMO: 'International Maritime Organization',
  UNFCCC: 'UNFCCC secretariat',
  CGIAR: 'CGIAR',
  IUCN: 'International Union for Conservation of Nature',
  EASA: 'European Union Aviation Safety Agency',
};

/** National bodies that newspapers name by acronym alone. Source: the bodies' own pages. */
const national: Readonly<Record<string, readonly [name: string, country: string]>> = {
  NASA: ['National Aeronautics and Space Administration', 'US'],
  NOAA: ['National Oceanic and Atmospheric Administration', 'US'],
  JAXA: ['Japan Aerospace Exploration Agency', 'JP'],
  ISRO: ['Indian Space Research Organisation', 'IN'],
  CNES: ["Centre national d'études spatiales", 'FR'],
  CNRS: ['Centre national de la recherche scientifique', 'FR'],
  DLR: ['German Aerospace Center', 'DE'],
  CSIRO: ['Commonwealth Scientific and Industrial Research Organisation', 'AU'],
  RIKEN: ['RIKEN', 'JP'],
  FDA: ['Food and Drug Administration', 'US'],
  FBI: ['Federal Bureau of Investigation', 'US'],
  CIA: ['Central Intelligence Agency', 'US'],
  NIH: ['National Institutes of Health', 'US'],
  Roscosmos: ['Roscosmos', 'RU'],
  ROSCOSMOS: ['Roscosmos', 'RU'],
  MIT: ['Massachusetts Institute of Technology', 'US'],
  UCLA: ['University of California, Los Angeles', 'US'],
  ETH: ['ETH Zurich', 'CH'],
  CNSA: ['China National Space Administration', 'CN'],
  INSERM: ['Inserm', 'FR'],
  Inserm: ['Inserm', 'FR'],
  INRAE: ['INRAE', 'FR'],
  AAAS: ['American Association for the Advancement of Science', 'US'],
  NOIRLab: ['NOIRLab', 'US'],
  Fermilab: ['Fermilab', 'US'],
  DARPA: ['Defense Advanced Research Projects Agency', 'US'],
  SpaceX: ['SpaceX', 'US'],
  Caltech: ['California Institute of Technology', 'US'],
};

/** Phrases that name a body without one of the usual heads, or whose head is also something else's. */
const phrases: readonly Known[] = [
  { name: 'United Nations', kind: 'international', aliases: ['UN', 'U.N.'] },
  { name: 'World Bank', kind: 'international' },
  { name: 'European Commission', kind: 'international' },
  { name: 'European Parliament', kind: 'international' },
  { name: 'World Food Programme', kind: 'international' },
  {
    name: 'United Nations Development Programme',
    kind: 'international',
    aliases: ['UN Development Programme', 'U.N. Development Programme'],
  },
  {
    name: 'United Nations Environment Programme',
    kind: 'international',
    aliases: ['UN Environment Programme', 'UN Environment'],
  },
  { name: 'Intergovernmental Panel on Climate Change', kind: 'international' },
  { name: 'World Economic Forum', kind: 'international' },
  { name: 'Red Cross', kind: 'international' },
  { name: 'Foreign Ministry', kind: 'government' },
  { name: 'Defense Ministry', kind: 'government' },
  { name: 'Foreign Office', kind: 'government' },
  { name: 'Home Office', kind: 'government' },
  { name: 'State Department', kind: 'government', country: 'US' },
  { name: 'State Council', kind: 'government', country: 'CN' },
  { name: "National People's Congress", kind: 'government', country: 'CN', aliases: ['National People’s Congress'] },
  { name: 'White House', kind: 'government', country: 'US' },
  { name: 'Met Office', kind: 'government', country: 'GB' },
  { name: 'Royal Society', kind: 'academy', country: 'GB' },
  { name: 'Supreme Court', kind: 'government' },
  { name: 'Fraunhofer-Gesellschaft', kind: 'society', country: 'DE', aliases: ['Fraunhofer Society'] },
  { name: 'Helmholtz Association', kind: 'society', country: 'DE' },
  { name: 'Imperial College London', kind: 'university', country: 'GB', aliases: ['Imperial College'] },
  { name: "King's College London", kind: 'university', country: 'GB', aliases: ['King’s College London'] },
  { name: 'University College London', kind: 'university', country: 'GB', aliases: ['UCL'] },
  { name: 'Georgia Tech', kind: 'university', country: 'US' },
  { name: 'Wellcome Trust', kind: 'society', country: 'GB' },
];

/** The largest companies that newspapers name by one or two words. Source: Fortune Global 500, Forbes Global 2000. */
const companies =
  'Huawei:CN Tencent:CN Alibaba:CN Baidu:CN Xiaomi:CN Lenovo:CN ZTE:CN BYD:CN CATL:CN DJI:CN Sinopec:CN PetroChina:CN CNOOC:CN Sinopharm:CN Sinovac:CN CanSino:CN COMAC:CN Geely:CN NIO:CN JD.com:CN Meituan:CN ByteDance:CN NetEase:CN Hikvision:CN iFlytek:CN Haier:CN Midea:CN Sinochem:CN COFCO:CN Google:US Microsoft:US Facebook:US Intel:US IBM:US NVIDIA:US Nvidia:US Qualcomm:US Boeing:US Tesla:US Pfizer:US Moderna:US Merck:US Cisco:US Hewlett-Packard:US Nike:US Walmart:US Netflix:US ExxonMobil:US Lockheed:US OpenAI:US DeepMind:GB AstraZeneca:GB GlaxoSmithKline:GB Vodafone:GB BP:GB Unilever:GB Rolls-Royce:GB Siemens:DE Bayer:DE BASF:DE Bosch:DE Volkswagen:DE BMW:DE Daimler:DE SAP:DE BioNTech:DE Airbus:FR Sanofi:FR Renault:FR Alstom:FR Danone:FR Areva:FR Novartis:CH Roche:CH Nestlé:CH Samsung:KR Hyundai:KR Toyota:JP Honda:JP Sony:JP Panasonic:JP Toshiba:JP Hitachi:JP Mitsubishi:JP Nissan:JP Fujitsu:JP Softbank:JP Ericsson:SE Volvo:SE Nokia:FI Philips:NL ASML:NL Gazprom:RU Rosneft:RU Rosatom:RU Lukoil:RU Yandex:RU Petrobras:BR Embraer:BR Infosys:IN Tata:IN Equinor:NO Statoil:NO Maersk:DK Novo_Nordisk:DK Vestas:DK TSMC:TW Foxconn:TW Eni:IT Ferrari:IT Fiat:IT Leonardo_SpA:IT Iberdrola:ES Bombardier:CA BlackBerry:CA';

function build(): ReadonlyMap<string, Known> {
  const known: Known[] = [
    ...Object.entries(international).map(([acronym, name]): Known => ({
      name,
      kind: 'international',
      aliases: acronym === name ? [] : [acronym],
    })),
    ...Object.entries(national).map(([acronym, [name, country]]): Known => ({
      name,
      kind: 'institute',
      country,
      aliases: acronym === name ? [] : [acronym],
    })),
    ...phrases,
    ...companies.split(' ').map((entry): Known => {
      const [name = '', country = ''] = entry.replace('_', ' ').split(':');
      return { name, kind: 'company', country };
    }),
  ];
  return new Map(known.flatMap((one) => [one.name, ...(one.aliases ?? [])].map((surface) => [surface, one] as const)));
}

let bySurface: ReadonlyMap<string, Known> | undefined;

/** Organizations that go by a name no rule could tell from other words, by each of their forms. */
export function knownOrganizations(): ReadonlyMap<string, Known> {
  return (bySurface ??= build());
}

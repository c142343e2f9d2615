import { wordSet } from './word-set.ts';

/** Last words of companies' names that are things too: they tell only beside words that speak of a company. */
export const softTails: ReadonlySet<string> = wordSet(
  `Energy Power Intelligence Truck Trucks Automobile Auto Automation Aviation Medical Health Healthcare Materials
  Mobility Vaccines Foods Dairy Seeds Seed Solar Wind Water Battery Batteries Marine Maritime Shipping Express Media
  Games Cloud Data Digital Mining Cement Glass Metals Minerals Resources Oil Gas Offshore Renewables Nuclear Insurance
  Securities Ventures Partners Engineering Construction Rail Telekom Technology Technik Science Sciences Nature Life
  Steelworks Space Drone Drones Robot Robots Precision Vision Farm Farms Shipyards Interactive Mobile Home Hydrogen
  Fusion Quantum Chip Chips Microelectronics Environment Environmental`,
);

/** Nouns for a company, in small letters before its name or in apposition behind it. */
export const companyNouns =
  'company|firm|maker|manufacturer|start-?up|giant|producer|operator|developer|supplier|airline|carrier|publisher|shipbuilder|carmaker|automaker|drugmaker|chipmaker|brewer|provider|contractor|enterprise|retailer|utility|unicorn|subsidiary|conglomerate|insurer|refiner|miner|steelmaker|biotech';

/** What companies do in newspapers, in the past tense and the present. */
export const companyVerbs =
  'announced?s?|signed|signs|unveiled|unveils|launched|launches|released|releases|invested|invests|developed|develops|manufactures?|manufactured|supplied|supplies|supply|acquired|acquires|delivered|delivers|sold|sells|employs|exports|opened|opens|broke ground|built|builds|produces?|operates?|took part|agreed|teamed up|partnered|jointly|plans to|said it|will (?:build|invest|supply|deliver|set up|provide|open|produce|launch|sell)';

/** Words with a capital inside that name a thing and no one who makes it. */
export const capitalInside: ReadonlySet<string> = wordSet(
  `WeChat YouTube TikTok ChatGPT DeepSeek AlphaFold AlphaGo AlphaZero PubMed GenBank BeiDou iPhone iPad GitHub LinkedIn
  PowerPoint QuakeNet bioRxiv medRxiv arXiv PhD PhDs CubeSat CubeSats EtherNet JavaScript WhatsApp FaceTime LaTeX
  TensorFlow PyTorch PowerShell ResNet ImageNet MacBook AirPods eBook eLife GeV MeV TeV keV`,
);

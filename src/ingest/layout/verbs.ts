/** Verbs as headlines conjugate them; collected from common newspaper usage. */
const present = new Set(
  'adds addresses adopts advances agrees aids aims airs allows announces answers appeals appoints approves arrives asks attends attracts awards backs bans becomes begins bets bids boosts bows breaks brings builds buys calls cancels captures celebrates changes charts claims clears climbs closes collects comes commissions completes concludes confirms connects considers continues creates cuts deals debuts declares deepens delivers demands demonstrates designs develops discovers discusses donates doubles draws drives drops earns eases elects embraces emerges enables ends enhances enjoys enters establishes exceeds expands expects explains explores extends faces falls fights files finds fires flies focuses forges forms fosters fuels funds gains gathers gets gives goes grants greets grows hails halts heads hears helps highlights hires hits holds honors honours hosts identifies improves inaugurates increases injects inks installs integrates introduces invests invites issues joins keeps kicks launches lays leads learns leaves lifts lights lists looks loses lowers makes maps marks marries measures meets merges monitors moves names needs nears notes offers opens operates orders organizes organises outlines oversees passes pays picks pilots pioneers plans pledges plays posts prepares presents prevents probes produces promises promotes proposes protects proves provides publishes pulls pursues pushes puts raises ranks reaches receives recognizes recognises recommends records recovers reduces rejects releases remains renews reopens replaces reports requires rescues resumes retires returns reveals reviews revises revives rises rolls rules runs saves says secures seeks sees seizes sells sends serves sets shapes shares sheds shows signs sinks slows soars solves sounds sparks speaks speeds spurs stands starts stays steps stops strengthens strikes studies submits succeeds suggests supports surges surpasses sustains takes talks targets teaches tells tests thanks threatens tops tracks trains transforms travels treats triggers triumphs turns unites unlocks unveils upgrades urges uses visits votes vows wants warms warns welcomes wins withdraws works writes yields'.split(
    ' ',
  ),
);
const bare = new Set(
  'is are was were be to will can could may must should has have had does do expand announce launch sign kick break make boost open win hold join meet seek begin agree release issue deepen identify mark'.split(
    ' ',
  ),
);

/** Whether a headline says that something happens, as against naming a field: "Port opens" against "Port news". */
export function hasVerb(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const low = word.toLowerCase();
    return (
      present.has(low) ||
      (at > 0 &&
        (bare.has(low) ||
          (low.endsWith('ed') &&
            /^(?!need|speed|seed|feed|breed|red|bed|united|limited|advanced|applied|related|shared|sacred|hundred)\p{L}{2,}ed$/u.test(
              low,
            ))))
    );
  });
}

/** How the page looks. Each kind of mark has a line of its own shape, so that nobody needs its colour. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --sheet: #ffffff; --ink: #1d1d1f; --faint: #62626a; --rule: #d9d7d0; --lit: #fff3c4; --lit-edge: #b07a00;
  --organization: #0b5394; --person: #7a1fa2; --country: #0a6b3d; --bloc: #0a6b3d; --date: #a33b00; --event: #f1efe6;
  --repair: #b3005e; --alarm: #b00020; --alarm-paper: #ffe9ec;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16171a; --sheet: #1e2024; --ink: #ececf0; --faint: #b0b1bb; --rule: #3a3c43; --lit: #453a12; --lit-edge: #e0b64a;
    --organization: #8ab8ff; --person: #d6a4ff; --country: #7fdca6; --bloc: #7fdca6; --date: #ffb38a; --event: #2a2c33;
    --repair: #ff9ccb; --alarm: #ff8a95; --alarm-paper: #4a1c22;
  }
}
* { box-sizing: border-box; }
html, section { scroll-padding-top: 3rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header { padding: 0.75rem 1rem; border-bottom: 1px solid var(--rule); }
h1 { margin: 0; font-size: 1.3rem; }
header p { margin: 0.1rem 0; color: var(--faint); font-size: 0.9rem; }
h2 { position: sticky; top: 0; z-index: 1; margin: 0; padding: 0.4rem 1rem; background: var(--paper); border-bottom: 1px solid var(--rule); font-size: 0.9rem; }
a { color: inherit; }
:focus-visible { outline: 2px solid var(--lit-edge); outline-offset: 1px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 2; padding: 0.5rem; background: var(--sheet); }
h2 .over { float: right; font-weight: 400; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; margin: 0.4rem 0; padding: 0; list-style: none; font-size: 0.85rem; }
details { margin: 0.5rem 0; font-size: 0.85rem; }
summary { cursor: pointer; color: var(--faint); }
code { font-size: 0.85em; color: var(--faint); }
section { background: var(--sheet); }

.sheet { content-visibility: auto; contain-intrinsic-size: auto 150rem; }
.piece { border-left: 4px solid transparent; }
.line { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr) auto; gap: 0 0.6rem; padding-right: 0.6rem; min-height: 1.4em; font: 0.82rem/1.45 ui-monospace, 'Liberation Mono', Menlo, Consolas, monospace; }
.n { text-align: right; color: var(--faint); text-decoration: none; user-select: none; }
a.n:hover { text-decoration: underline; color: var(--ink); }
.t { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
.role { max-width: 9rem; text-align: right; color: var(--faint); font: 0.72rem/1.65 system-ui, sans-serif; }
.title .t { font-weight: 700; }
.subheading .t { font-weight: 600; }
.byline .t, .credit .t, .caption .t { font-style: italic; }
.furniture { color: var(--faint); background: color-mix(in srgb, var(--rule) 35%, transparent); }
.undecided { background: var(--alarm-paper); border-left: 4px dashed var(--alarm); }
.undecided .role, .legend .undecided { color: var(--alarm); font-weight: 700; }

article { padding: 0.8rem 1rem; border-bottom: 1px solid var(--rule); border-left: 4px solid transparent; content-visibility: auto; contain-intrinsic-size: auto 30rem; overflow-wrap: anywhere; }
h3 { margin: 0.2rem 0 0.4rem; font: 700 1.2rem/1.25 Georgia, 'Times New Roman', serif; }
h4 { margin: 0.8rem 0 0.3rem; font-size: 1rem; }
article p { margin: 0.5rem 0; max-width: 46rem; }
.kicker, .signed { color: var(--faint); font-size: 0.85rem; }
article .kicker, article .signed { margin: 0.15rem 0; }
.back { display: inline-block; min-width: 1.8rem; padding: 0 0.35rem; border: 1px solid var(--faint); border-radius: 0.3rem; color: var(--ink); text-align: center; text-decoration: none; font-weight: 600; }
.ln { color: var(--faint); font-size: 0.72rem; text-decoration: none; }
.ln:hover { text-decoration: underline; }
figure { margin: 0.6rem 0; padding: 0.4rem 0.7rem; border: 1px dashed var(--rule); font-size: 0.9rem; max-width: 46rem; }
.credit { color: var(--faint); }
.none { color: var(--faint); font-style: italic; font-weight: 400; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; overflow-wrap: normal; }
td:first-child, td code { white-space: nowrap; }
td:nth-child(2) { min-width: 11rem; }
td:last-child { min-width: 6rem; }
th, td { padding: 0.15rem 0.6rem 0.15rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); font-weight: 400; }
th { color: var(--faint); }
small { color: var(--faint); }

.organization, .person, .country, .bloc, .date { text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; }
.organization { color: var(--organization); text-decoration-style: solid; }
.person { color: var(--person); text-decoration-style: dotted; }
.country { color: var(--country); text-decoration-style: double; text-decoration-thickness: 1px; }
.bloc { color: var(--bloc); text-decoration-style: wavy; text-decoration-thickness: 1px; }
.date { color: var(--date); text-decoration-style: dashed; }
.event { background: var(--event); }
.sign { color: var(--date); text-decoration: none; }
.repair { color: var(--repair); text-decoration: none; }
del { text-decoration: none; border: 1px solid var(--repair); border-radius: 2px; }
ins { text-decoration: none; border-bottom: 2px dotted var(--repair); }
.repair ins:empty::after { content: '‸'; }
.repair del { white-space: pre; background: color-mix(in srgb, var(--repair) 18%, transparent); }

.lit { border-left-color: var(--lit-edge); }
.piece.lit { background: var(--lit); }
:target { background: var(--lit); border-left-color: var(--lit-edge); }
a:target, span:target { outline: 2px solid var(--lit-edge); outline-offset: 2px; }

@media (min-width: 56.3rem) {
  body { display: flex; flex-direction: column; height: 100vh; }
  main { display: grid; grid-template-columns: 1fr 1fr; flex: 1; min-height: 0; }
  section { overflow: auto; }
  #articles { border-left: 1px solid var(--rule); }
  .over { display: none; }
}
@media (max-width: 56.2rem) {
  .role { max-width: 5.5rem; }
  .line { grid-template-columns: 2.6rem minmax(0, 1fr) auto; gap: 0 0.4rem; }
}
@media print { body { display: block; height: auto; } section { overflow: visible; } }
`;

import { createHash } from 'node:crypto';
import type { Markup } from './html.ts';

const style = `
:root{color-scheme:light dark;--paper:#fffdf8;--ink:#1d1b18;--quiet:#635d54;--rule:#ddd6c8;--link:#1a4f8b;--sheet:#f6f1e6;--org:#d8e6fb;--person:#d7eedb;--country:#fbe6c0;--date:#7a3fa8;--event:#8f867a;--repair:#b3261e;--hit:#fff0a8}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#ebe6dc;--quiet:#a8a094;--rule:#3a3732;--link:#9cc4f5;--sheet:#201e1b;--org:#24406a;--person:#20482b;--country:#5a4310;--date:#d0a6f2;--event:#8d8577;--repair:#ff8f86;--hit:#5f5210}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
:target{outline:2px solid var(--link)}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:1}
header,main,footer{max-width:80rem;margin:0 auto;padding:0 1.25rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between;padding-top:.9rem;padding-bottom:.9rem;border-bottom:3px double var(--rule)}
.name{font-size:1.5rem;font-weight:700;letter-spacing:.01em;color:inherit;text-decoration:none}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}
header form{flex:1 1 16rem;max-width:30rem;flex-wrap:nowrap}
label,button,input,select,.meta,.legend,footer,.facts,.list,nav,h2 small{font-family:system-ui,-apple-system,"Segoe UI",sans-serif}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
input,select,button{font-size:1rem;padding:.45rem .6rem;border:1px solid var(--event);border-radius:.25rem;background:var(--paper);color:inherit;min-height:2.75rem;max-width:100%}
input[type=search]{flex:1 1 auto;min-width:0;width:100%}
button{cursor:pointer;background:var(--sheet);flex:none;white-space:nowrap}
.field{display:grid;gap:.2rem;font-size:.875rem}
.field input{width:9rem}
h1{font-size:clamp(1.6rem,1.1rem + 2.2vw,2.5rem);line-height:1.15;margin:1.5rem 0 .5rem;text-wrap:balance}
h2{font-size:1.2rem;margin:1.75rem 0 .5rem;line-height:1.3}
h2 small{font-weight:400;color:var(--quiet);font-size:.9rem}
h3{font-size:1.05rem;margin:1.1rem 0 .3rem}
p{margin:0 0 .9rem}
.meta{color:var(--quiet);font-size:.9rem;line-height:1.5;margin:0 0 .6rem}
.meta bdi,.list bdi{unicode-bidi:isolate}
nav{font-size:.9rem;margin-top:1rem}
.list{list-style:none;padding:0;margin:0}
.list>li{padding:.6rem 0;border-top:1px solid var(--rule);line-height:1.45}
.list .title{font:600 1.1rem/1.35 Georgia,serif}
.list p{margin:.2rem 0;font-size:.95rem}
.list .meta{font-size:.85rem}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:0 2.5rem}
@media (min-width:62rem){.columns{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
.text{max-width:42rem}
figure{margin:1rem 0;padding-left:.8rem;border-left:3px solid var(--rule);font-size:.95rem}
.printed{font:.82rem/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--sheet);border:1px solid var(--rule);border-radius:.25rem;margin:0 0 .6rem;padding:.6rem .8rem .6rem 3.8rem;overflow-wrap:anywhere}
.printed li{padding-left:.3rem}
.printed code{font:inherit;white-space:pre-wrap;unicode-bidi:isolate}
.printed li::marker{color:var(--quiet);font-size:.9em}
.printed .title{font-weight:700}
.printed .byline,.printed .credit,.printed .caption{font-style:italic}
.gap{text-align:center;color:var(--quiet);font-size:.85rem;margin:0 0 .6rem}
.m{color:inherit;text-decoration:none;border-radius:.15rem}
a.m:hover{text-decoration:underline}
.organization{background:var(--org)}.person{background:var(--person)}.country{background:var(--country)}
.open{outline:1px dashed var(--event)}
.event{border-bottom:1px dotted var(--event)}
.date{color:var(--date);font-weight:600}
.repair{text-decoration:underline wavy var(--repair) 1px;text-underline-offset:.2em}
mark{background:var(--hit);color:inherit}
.legend{display:flex;flex-wrap:wrap;gap:.3rem .9rem;font-size:.8rem;padding:0;margin:.2rem 0 .7rem;list-style:none;color:var(--quiet)}
.legend span{color:var(--ink);padding:0 .3rem}
.legend .date{color:var(--date)}
.facts{display:grid;grid-template-columns:minmax(0,1fr);gap:0 2.5rem;font-size:.93rem}
.facts ul{padding-left:1.1rem;margin:0 0 .8rem}
.facts li{margin:.25rem 0}
@media (min-width:48rem){.facts{grid-template-columns:repeat(2,minmax(0,1fr))}}
.lines{color:var(--quiet);font-size:.85em}
del{text-decoration-color:var(--repair)}ins{text-decoration:none;font-weight:600}
.raw{margin:.2rem 0;white-space:pre-wrap;font:.85em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
details{margin:.8rem 0}
summary{cursor:pointer;padding:.3rem 0;font-family:system-ui,-apple-system,"Segoe UI",sans-serif;font-size:.95rem}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:2rem;border-top:1px solid var(--rule);font-size:.85rem;color:var(--quiet)}
footer a,nav a{display:inline-block;padding:.25rem 0;margin-right:1rem}
@media print{header form,footer,.skip{display:none}}
`;

/** The look of every page, light or dark as the reader's system is: letter for letter what the policy allows. */
export const sheet: Markup = { markup: `<style>${style}</style>` };

/** What a page may do: show itself in this look, and search here. It runs no script and loads nothing. */
export const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

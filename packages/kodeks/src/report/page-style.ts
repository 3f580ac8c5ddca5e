/** The style sheet of report pages. It sets the variables that figures take their colours from. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#fff;--text:#1c2733;--muted:#566472;--rule:#dfe4e9;--link:#1f5f8f;--soft:#f5f7f9;--mark:#ffe08a;
--figure-paper:transparent;--figure-back:var(--paper);--figure-text:var(--text);--figure-muted:var(--muted);--figure-grid:var(--rule)}
@media (prefers-color-scheme:dark){:root{--paper:#14191f;--text:#e4e9ee;--muted:#9fabb7;--rule:#2f3943;--link:#82c0ea;--soft:#1b222a;--mark:#6b5410}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:1.5rem 1.25rem 3rem;max-width:72rem;background:var(--paper);color:var(--text);
font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem;overflow-wrap:anywhere}
h2{font-size:1.25rem;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:1px solid var(--rule)}
p{max-width:44rem;margin:.5rem 0}
a{color:var(--link)}
a:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:1rem 0 0;padding:0}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:.75rem;margin:1rem 0}
.facts div{background:var(--soft);border:1px solid var(--rule);border-radius:6px;padding:.6rem .8rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.facts dt{color:var(--muted);font-size:.875rem}
.facts dd{margin:0;font-size:1.375rem;font-weight:600;font-variant-numeric:tabular-nums}
.facts small{display:block;white-space:nowrap;color:var(--muted);font-size:.8125rem;font-weight:400}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1rem 2rem;align-items:start}
figure{margin:.5rem 0;max-width:100%}
figure svg{display:block;max-width:100%;height:auto}
figcaption{color:var(--muted);font-size:.875rem}
.downloads{white-space:nowrap}
.downloads a{margin-left:.5em}
.scroll{overflow-x:auto;margin:.5rem 0}
details{margin:.5rem 0}
summary{cursor:pointer;color:var(--link)}
summary:focus-visible{outline:2px solid var(--link);outline-offset:2px}
td small{color:var(--muted);font-size:.85em}
#findings table{max-width:none}
#findings td small{display:block}
.verdict{white-space:nowrap;font-weight:600}
.lead{font-size:1.0625rem}
table{border-collapse:collapse;width:100%;max-width:54rem;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;font-weight:400;padding:.2rem .9rem .2rem 0;border-bottom:1px solid var(--rule);vertical-align:top}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--muted);font-size:.8rem;vertical-align:bottom}
tbody th{overflow-wrap:anywhere;min-width:8rem}
.number{text-align:right;white-space:nowrap}
thead .number{white-space:normal}
.quotes{columns:26rem 2;column-gap:2rem}
.quote{break-inside:avoid;margin:0 0 .9rem;font-size:.9rem}
.quote p{margin:0;color:var(--muted)}
.quote blockquote{margin:.2rem 0 0;padding-left:.7rem;border-left:3px solid var(--rule);overflow-wrap:anywhere;white-space:pre-line}
mark{background:var(--mark);color:inherit;border-radius:2px;padding:0 .1em}
footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--rule);color:var(--muted);font-size:.875rem}
@media (max-width:56rem){.number small{display:block}}
@media (max-width:32rem){body{padding:1rem .9rem 2rem}table{font-size:.8rem}th,td{padding-right:.5rem}tbody th{min-width:7.5rem}}
@media print{
:root{color-scheme:light;--paper:#fff;--text:#000;--muted:#444;--rule:#bbb;--soft:#fff;--figure-1:#2f6f9f;--figure-2:#c2571a;--figure-3:#3d7f4f}
body{max-width:none;padding:0;font-size:11pt}
nav,.downloads{display:none}
details>summary{display:none}
section{break-inside:auto}
figure,tr,.facts div{break-inside:avoid}
h2{break-after:avoid}
.scroll{overflow:visible}
}
`;

/** The look of the demo's report, light and dark. */
export const demoStyle = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #5b6775; --paper: #fff; --ground: #f4f6f9; --line: #d9dfe6;
  --good: #0f7b4a; --bad: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecf1; --soft: #9aa7b5; --paper: #1b2129; --ground: #12161c; --line: #323b46; --good: #5fd39a; --bad: #ff8a80; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", sans-serif; }
header, main { max-width: 72rem; margin: 0 auto; padding: 1.5rem; }
header { border-top: 6px solid var(--good); }
header.bad { border-top-color: var(--bad); }
h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; }
h3 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
p { margin: 0 0 .75rem; max-width: 60rem; }
table { border-collapse: collapse; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
th, td { padding: .5rem 1rem; text-align: start; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--soft); }
td { font-variant-numeric: tabular-nums; }
.verdict { margin-top: 1rem; font-weight: 600; }
.good.verdict { color: var(--good); }
.bad.verdict { color: var(--bad); }
.steps { list-style: none; counter-reset: step; margin: 0; padding: 0; display: grid; gap: 1rem; }
.steps li { counter-increment: step; display: grid; grid-template-columns: 16rem 1fr; gap: 1.25rem; padding: 1.25rem;
  background: var(--paper); border: 1px solid var(--line); border-radius: 12px; }
.words h3::before { content: counter(step) " · "; color: var(--soft); }
.words p { margin: .5rem 0 0; }
.time { color: var(--soft); font-variant-numeric: tabular-nums; }
.pictures { display: flex; gap: .75rem; align-items: flex-start; min-width: 0; }
.pictures a:first-child { flex: 1 1 auto; min-width: 0; }
.pictures a:last-child { flex: 0 0 22%; }
img { display: block; width: 100%; border: 1px solid var(--line); border-radius: 6px; }
code { font-size: .875em; color: var(--soft); }
details ol { font-size: .9rem; }
@media (max-width: 50rem) { .steps li { grid-template-columns: 1fr; } }
`;

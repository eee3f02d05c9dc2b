import { Markup } from './markup.ts';

/** The report's own style, inline because the file must stand alone. A4 when printed; black on white everywhere. */
export const reportStyle = new Markup(`<style>
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 3rem 1.5rem; color: #14212b; background: #fff;
  font: 400 0.9375rem/1.5 'Segoe UI', system-ui, sans-serif; }
header { border-bottom: 3px solid #00566b; padding-bottom: 1rem; }
h1 { margin: 0; font-size: 1.625rem; font-weight: 600; line-height: 1.25; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.0625rem; font-weight: 600; color: #00566b; break-after: avoid; }
p { margin: 0.25rem 0; }
ul { margin: 0; padding-left: 1.25rem; }
li { margin: 0.25rem 0; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.375rem 0.5rem 0.375rem 0; border-bottom: 1px solid #d5dee3; text-align: left;
  vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; }
tbody th { width: 34%; font-weight: 400; color: #4a5b66; }
tr { break-inside: avoid; }
code { font: 0.8125rem/1.45 ui-monospace, Consolas, 'Cascadia Mono', monospace; }
time { color: #4a5b66; }
.next { margin-top: 2rem; border: 1px solid #00566b; padding: 0.75rem 1rem; break-inside: avoid; }
.next h2 { margin-top: 0; }
footer { margin-top: 2.5rem; color: #4a5b66; font-size: 0.8125rem; }
@page { size: A4; margin: 18mm 16mm; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } }
</style>`);

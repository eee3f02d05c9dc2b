/** Style sheet of the dashboards' own kit. */
export function ownStyle(colour: string, dark: boolean): string {
  const paper = dark ? '#1e2228' : '#fff';
  const ground = dark ? '#121417' : '#f5f7fa';
  const ink = dark ? '#e8eaed' : '#1d2733';
  const faint = dark ? '#9aa5b1' : '#5b6775';
  const line = dark ? '#3a414a' : '#d5dbe2';
  return `
* { box-sizing: border-box; }
body { margin: 0; background: ${ground}; color: ${ink}; font: 15px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
button, input, select, textarea { font: inherit; color: inherit; }
.dash-top { display: flex; align-items: center; justify-content: space-between; padding: 10px 24px; background: ${paper}; border-bottom: 1px solid ${line}; position: sticky; top: 0; }
.dash-side { position: fixed; left: 0; top: 64px; bottom: 0; width: 200px; padding: 16px; background: ${paper}; border-right: 1px solid ${line}; }
.dash-main { margin-left: 200px; padding: 32px; max-width: 1000px; }
.dash-card { max-width: 400px; margin: 12vh auto; padding: 32px; background: ${paper}; border: 1px solid ${line}; border-radius: 6px; display: grid; gap: 16px; }
.dash-card form { display: grid; gap: 16px; }
.dash-button { display: inline-block; border: 1px solid ${colour}; background: none; color: ${dark ? ink : colour}; border-radius: 4px; padding: 7px 16px; cursor: pointer; text-decoration: none; text-align: center; }
.dash-primary { background: ${colour}; color: #fff; }
.dash-button:disabled { opacity: .5; cursor: default; }
.dash-bare { border: 0; background: none; padding: 4px 8px; cursor: pointer; }
.dash-field { display: grid; gap: 4px; }
.dash-field input, .dash-field select, .dash-field textarea { border: 1px solid ${line}; border-radius: 4px; padding: 8px 10px; background: ${paper}; width: 100%; }
.dash-field textarea { font: 11px/1.4 monospace; }
.dash-line { display: flex; align-items: center; }
.dash-name { font-size: 13px; color: ${faint}; }
.dash-wrong { color: #d32f2f; font-size: 13px; }
.dash-hint { color: ${faint}; font-size: 13px; }
.dash-tick { display: flex; gap: 10px; align-items: center; }
.dash-dialog { width: 560px; max-width: 92vw; max-height: 88vh; border: 0; border-radius: 6px; padding: 0; background: ${paper}; color: ${ink}; }
.dash-dialog::backdrop { background: #0009; }
.dash-dialog > h2 { margin: 0; padding: 18px 24px; font-size: 19px; }
.dash-body { padding: 8px 24px; display: grid; gap: 18px; }
.dash-actions { display: flex; justify-content: flex-end; gap: 10px; padding: 16px 24px; }
.dash-tabs { display: flex; gap: 4px; border-bottom: 1px solid ${line}; margin-bottom: 24px; }
.dash-tab { padding: 10px 16px; color: inherit; text-decoration: none; border-bottom: 2px solid transparent; }
.dash-here { border-color: ${colour}; font-weight: 600; }
.dash-panel { background: ${paper}; border: 1px solid ${line}; border-radius: 6px; margin-bottom: 24px; }
.dash-panel > h2 { margin: 0; padding: 14px 20px; font-size: 16px; border-bottom: 1px solid ${line}; }
.dash-row { display: flex; justify-content: space-between; align-items: center; gap: 20px; padding: 14px 20px; }
.dash-menu { position: relative; }
.dash-menu ul { position: absolute; right: 0; top: 100%; margin: 0; padding: 6px 0; list-style: none; background: ${paper}; border: 1px solid ${line}; border-radius: 4px; min-width: 160px; z-index: 5; }
.dash-menu li button { width: 100%; text-align: left; padding: 8px 16px; }
.dash-bar { height: 24px; background: ${line}; border-radius: 4px; margin-bottom: 12px; }
table { border-collapse: collapse; width: 100%; background: ${paper}; }
td, th { text-align: left; padding: 6px 12px; border-bottom: 1px solid ${line}; }`;
}

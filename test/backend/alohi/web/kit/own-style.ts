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
.own-top { display: flex; align-items: center; justify-content: space-between; padding: 10px 24px; background: ${paper}; border-bottom: 1px solid ${line}; position: sticky; top: 0; }
.own-side { position: fixed; left: 0; top: 64px; bottom: 0; width: 200px; padding: 16px; background: ${paper}; border-right: 1px solid ${line}; }
.own-main { margin-left: 200px; padding: 32px; max-width: 1000px; }
.own-card { max-width: 400px; margin: 12vh auto; padding: 32px; background: ${paper}; border: 1px solid ${line}; border-radius: 6px; display: grid; gap: 16px; }
.own-card form { display: grid; gap: 16px; }
.own-button { display: inline-block; border: 1px solid ${colour}; background: none; color: ${dark ? ink : colour}; border-radius: 4px; padding: 7px 16px; cursor: pointer; text-decoration: none; text-align: center; }
.own-primary { background: ${colour}; color: #fff; }
.own-button:disabled { opacity: .5; cursor: default; }
.own-bare { border: 0; background: none; padding: 4px 8px; cursor: pointer; }
.own-field { display: grid; gap: 4px; }
.own-field input, .own-field select, .own-field textarea { border: 1px solid ${line}; border-radius: 4px; padding: 8px 10px; background: ${paper}; width: 100%; }
.own-field textarea { font: 11px/1.4 monospace; }
.own-line { display: flex; align-items: center; }
.own-name { font-size: 13px; color: ${faint}; }
.own-wrong { color: #d32f2f; font-size: 13px; }
.own-hint { color: ${faint}; font-size: 13px; }
.own-tick { display: flex; gap: 10px; align-items: center; }
.own-dialog { width: 560px; max-width: 92vw; max-height: 88vh; border: 0; border-radius: 6px; padding: 0; background: ${paper}; color: ${ink}; }
.own-dialog::backdrop { background: #0009; }
.own-dialog > h2 { margin: 0; padding: 18px 24px; font-size: 19px; }
.own-body { padding: 8px 24px; display: grid; gap: 18px; }
.own-actions { display: flex; justify-content: flex-end; gap: 10px; padding: 16px 24px; }
.own-tabs { display: flex; gap: 4px; border-bottom: 1px solid ${line}; margin-bottom: 24px; }
.own-tab { padding: 10px 16px; color: inherit; text-decoration: none; border-bottom: 2px solid transparent; }
.own-here { border-color: ${colour}; font-weight: 600; }
.own-panel { background: ${paper}; border: 1px solid ${line}; border-radius: 6px; margin-bottom: 24px; }
.own-panel > h2 { margin: 0; padding: 14px 20px; font-size: 16px; border-bottom: 1px solid ${line}; }
.own-row { display: flex; justify-content: space-between; align-items: center; gap: 20px; padding: 14px 20px; }
.own-menu { position: relative; }
.own-menu ul { position: absolute; right: 0; top: 100%; margin: 0; padding: 6px 0; list-style: none; background: ${paper}; border: 1px solid ${line}; border-radius: 4px; min-width: 160px; z-index: 5; }
.own-menu li button { width: 100%; text-align: left; padding: 8px 16px; }
.own-bar { height: 24px; background: ${line}; border-radius: 4px; margin-bottom: 12px; }
table { border-collapse: collapse; width: 100%; background: ${paper}; }
td, th { text-align: left; padding: 6px 12px; border-bottom: 1px solid ${line}; }`;
}

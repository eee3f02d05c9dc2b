/** The control page's document: its looks, and the script that draws sections anew when they have changed. */

import { html, type Markup } from './markup.ts';

/** Milliseconds between two looks at the world. */
const lookAgainAfter = 1_000;

const style = `
:root{color-scheme:light dark;--line:light-dark(#d0d0d0,#3d3d3d);--dim:light-dark(#5c5c5c,#a6a6a6);--card:light-dark(#fff,#1f1f1f);--good:light-dark(#0b6a0b,#6ccb5f);--bad:light-dark(#b10e1c,#ff99a4);--on:light-dark(#0f6cbd,#479ef5)}
*{box-sizing:border-box}body{margin:0;padding:24px;font:14px/20px system-ui,sans-serif;background:light-dark(#f5f5f5,#141414);color:light-dark(#1b1b1b,#eee)}
main{max-width:1280px;margin:auto}h1{font-size:22px;line-height:28px;margin:0}header p{margin:4px 0 20px;color:var(--dim)}h2{font-size:16px;margin:0 0 12px}h3{font-size:12px;margin:12px 0 4px;color:var(--dim)}
section{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px 20px;margin-bottom:16px}
.wide{overflow-x:auto;max-height:480px;overflow-y:auto}table{border-collapse:collapse;width:100%}th{position:sticky;top:0;background:var(--card);text-align:start;font-weight:600;color:var(--dim);font-size:12px}th,td{padding:6px 12px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
code,pre,time{font:12px/18px ui-monospace,monospace}td code{overflow-wrap:anywhere}pre{margin:0;padding:12px;border-radius:4px;background:light-dark(#f5f5f5,#141414);white-space:pre-wrap;overflow-wrap:anywhere;max-height:360px;overflow:auto}
summary{cursor:pointer}details[open]{padding-bottom:8px}.good{color:var(--good)}.bad{color:var(--bad)}.empty{color:var(--dim);margin:0}details p{white-space:pre-line;overflow-wrap:anywhere;margin:8px 0}
.faults{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,560px),1fr));gap:6px 24px}.faults form{display:flex;gap:12px;align-items:center}.faults span{color:var(--dim)}
button{font:inherit;color:inherit;flex:none;width:300px;text-align:start;padding:5px 12px 5px 46px;border:1px solid var(--line);border-radius:6px;background:none;cursor:pointer;position:relative}
button::before{content:"";position:absolute;inset:8px auto auto 10px;width:26px;height:14px;border-radius:7px;background:var(--line)}button::after{content:"";position:absolute;inset:10px auto auto 12px;width:10px;height:10px;border-radius:5px;background:var(--card)}
button[aria-checked=true]{border-color:var(--on)}button[aria-checked=true]::before{background:var(--on)}button[aria-checked=true]::after{translate:12px 0}
@media (max-width:720px){body{padding:12px}.faults form{display:block}.faults span{display:block;margin:2px 0 8px}button{width:100%}}
`;

// Runs in the browser. Sections are replaced one by one, and what was unfolded in them is unfolded again.
const script = `
const main = document.querySelector('main');
async function draw() {
  const answer = await fetch('/sections', { cache: 'no-store' });
  if (!answer.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const section of next.querySelectorAll('section')) {
    const old = document.getElementById(section.id);
    const open = [...old.querySelectorAll('details[open]')].map((each) => each.dataset.key);
    const scrolled = old.querySelector('.wide')?.scrollTop ?? 0;
    const focused = old.contains(document.activeElement) ? document.activeElement.textContent : null;
    for (const each of section.querySelectorAll('details')) each.open = open.includes(each.dataset.key);
    if (old.outerHTML === section.outerHTML) continue;
    old.replaceWith(section);
    if (section.querySelector('.wide')) section.querySelector('.wide').scrollTop = scrolled;
    if (focused) [...section.querySelectorAll('button')].find((each) => each.textContent === focused)?.focus();
  }
}
async function drawAlways() {
  await draw().catch(() => undefined);
  setTimeout(drawAlways, ${lookAgainAfter});
}
main.addEventListener('submit', async (event) => {
  event.preventDefault();
  const body = new URLSearchParams(new FormData(event.target, event.submitter));
  await fetch(event.target.action, { method: 'POST', body, redirect: 'manual' });
  await draw();
});
drawAlways();
`;

/** Only what stands in the document itself may run or be asked. */
export const contentSecurityPolicy = (nonce: string) =>
  `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

export function controlPage(nonce: string, heading: string, content: readonly Markup[]): string {
  const written: Markup = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Backend control</title>
<style nonce="${nonce}">${{ markup: style }}</style></head>
<body><main><header><h1>Backend control</h1><p>${heading}</p></header>${content}</main>
<script nonce="${nonce}">${{ markup: script }}</script></body></html>`;
  return written.markup;
}

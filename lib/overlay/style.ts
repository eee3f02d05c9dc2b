/** How the mark looks. Goes in as a constructed style sheet: no file of ours becomes reachable for pages. */

/** Space between the target and the ring's inner edge, in pixels. */
export const ringPadding = 4;

/**
 * Set inline and important on the host, because rules of the page reach it and rules inside its root would lose.
 * `display` must survive `all: initial`; the popover's own box (border, padding, background) must not.
 */
export const hostStyle: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: '100vw',
  height: '100vh',
  background: 'transparent',
  'pointer-events': 'none',
  'z-index': '2147483647',
  'forced-color-adjust': 'auto',
};

export const sheet = `
* { box-sizing: border-box; pointer-events: none; }
[data-ring], [data-bubble] { position: fixed; left: 0; top: 0; opacity: 0; }
[data-ring].shown, [data-bubble].shown { opacity: 1; }
[data-ring] {
  border-radius: 6px;
  border: 3px solid #0f6cbd;
  box-shadow: 0 0 0 2px #fff, inset 0 0 0 1px #ffffffb3, 0 0 0 8px #0f6cbd40;
}
[data-bubble] {
  width: max-content;
  max-width: min(320px, calc(100vw - 24px));
  padding: 10px 14px 12px;
  border-radius: 8px;
  border: 1px solid #ffffff3d;
  background: #1b2a3a;
  color: #fff;
  box-shadow: 0 6px 20px #00000052;
  font: 400 14px/1.4 system-ui, -apple-system, "Segoe UI", sans-serif;
  text-align: start;
  overflow-wrap: anywhere;
}
[data-caption] { display: block; font-size: 12px; line-height: 1.35; color: #c3d5e8; margin-block-end: 2px; }
.dark[data-ring] { border-color: #62abf5; box-shadow: 0 0 0 2px #0b1520, inset 0 0 0 1px #0b1520b3, 0 0 0 8px #62abf540; }
.dark[data-bubble] { background: #eaf3fc; color: #10202f; border-color: #0000003d; }
.dark [data-caption] { color: #3a536b; }
@media (prefers-reduced-motion: no-preference) {
  [data-ring] { transition: translate 160ms ease-out, width 160ms ease-out, height 160ms ease-out, opacity 120ms linear; }
  [data-bubble] { transition: translate 160ms ease-out, opacity 120ms linear; }
  [data-ring].jump, [data-bubble].jump { transition: opacity 120ms linear; }
}
@media (forced-colors: active) {
  [data-ring] { border-color: Highlight; outline: 2px solid Canvas; }
  [data-bubble] { background: Canvas; color: CanvasText; border: 2px solid Highlight; }
  [data-caption] { color: CanvasText; }
}
`;

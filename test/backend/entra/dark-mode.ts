/** The portal's style sheets in dark: greys change places, colours stay. */

const declaration = /([\w-]+)(\s*:[^;{}]*?)(#[0-9a-f]{6}|#[0-9a-f]{3})\b/gi;

export function inDarkMode(css: string): string {
  const dark = css.replace(declaration, (whole, property: string, between: string, colour: string) => {
    // White words stand on a coloured ground, which stays.
    const stays = !isGrey(colour) || (property === 'color' && lightnessOf(colour) > 0.9);
    return stays ? whole : `${property}${between}${inverted(colour)}`;
  });
  return `:root { color-scheme: dark; }\n${dark}`;
}

function channels(colour: string): readonly number[] {
  const digits = colour.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
}

function lightnessOf(colour: string): number {
  return Math.max(...channels(colour)) / 255;
}

function isGrey(colour: string): boolean {
  const values = channels(colour);
  return Math.max(...values) - Math.min(...values) < 24;
}

/** From almost black for white to almost white for black. */
function inverted(colour: string): string {
  return `#${channels(colour)
    .map((value) =>
      Math.round(27 + (255 - value) * 0.87)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

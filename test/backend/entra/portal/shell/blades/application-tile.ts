const colours = ['#5c9ce6', '#c00000', '#1b1a19', '#e671b8', '#008585', '#8661c5', '#ca5010', '#498205'];

/** One or two letters that stand for an application without a logo. */
export function initials(name: string): string {
  const [first = '', second = ''] = name.split(/[\s._-]+/).filter(Boolean);
  return `${first.charAt(0)}${second.charAt(0)}`.toUpperCase();
}

/** A colour that stays the same for the same id. */
export function tileColour(id: string): string {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
  return colours[sum % colours.length] ?? '#5c9ce6';
}

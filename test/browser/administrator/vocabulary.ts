/** Words a person looks for in a page by themselves, in every language the portal may be in. */

/** What a dialog that nobody asked for is sent away with. */
export const notNow: readonly string[] = [
  'Not now',
  'Pas maintenant',
  'Jetzt nicht',
  'Ahora no',
  'Non adesso',
  'Agora não',
  'Niet nu',
  '後で',
  '以后再说',
];

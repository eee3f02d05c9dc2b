import type { AlohiOptions } from '../alohi-contract.ts';
import { createRandom, type Random } from '../random.ts';
import type { AlohiBehaviour } from './behaviour.ts';
import { legacySsoType } from './registrations.ts';
import type { Account, Fax, State } from './state.ts';

const day = 24 * 60 * 60 * 1000;

/** Numbers from ranges that are kept free for fiction (Ofcom, NANPA 555-01xx). */
const fictitiousNumbers: readonly ((random: Random) => string)[] = [
  (random) => `+44 20 7946 0${padded(random.integer(1000), 3)}`,
  (random) => `+1 415 555 01${padded(random.integer(100), 2)}`,
  (random) => `+44 131 496 0${padded(random.integer(1000), 3)}`,
];

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

function fictitiousFax(random: Random, now: Date): Fax {
  const id = random.guid();
  const from = fictitiousNumbers[random.integer(fictitiousNumbers.length)]?.(random) ?? '';
  const receivedAt = new Date(now.getTime() - random.integer(90 * day)).toISOString();
  return { id, from, pages: 1 + random.integer(12), receivedAt };
}

/**
 * The world as `createAlohi` finds it. The administrator is the Owner; the next account holder is a second Admin, so
 * that there is somebody else who can let people back in.
 */
export function initialState(options: AlohiOptions, behaviour: AlohiBehaviour): State {
  const random = createRandom(options.seed);
  const now = options.now();
  const secondAdmin = options.accountHolders.find((person) => person.id !== options.company.administrator.id);
  const accounts = options.accountHolders.map((person): Account => {
    const isOwner = person.id === options.company.administrator.id;
    return {
      id: random.guid(),
      email: person.mail,
      givenName: person.givenName,
      familyName: person.surname,
      role: isOwner ? 'Owner' : person.id === secondAdmin?.id ? 'Admin' : 'Member',
      active: true,
      password: person.password,
      products: { faxPlus: true, signPlus: isOwner || random.next() < 0.4 },
      faxes: Array.from({ length: 1 + random.integer(9) }, () => fictitiousFax(random, now)),
      provisioned: false,
      externalId: null,
      workEmail: null,
    };
  });
  const configuration = options.legacyIdp && {
    ssoUrl: options.legacyIdp.ssoUrl,
    entityId: options.legacyIdp.entityId,
    certificate: options.legacyIdp.certificatePem,
    ssoType: legacySsoType,
    bypass: behaviour.bypassAtStart,
  };
  return {
    accounts,
    configuration,
    configurations: configuration ? [configuration] : [],
    // The legacy integration had no provisioning, so nobody has ticked these boxes yet.
    automaticallyAdd: { faxPlus: false, signPlus: false },
    scimToken: Buffer.from(random.hex(48), 'hex').toString('base64url'),
    sessions: {},
    handOvers: {},
    pendingRequests: {},
    signIns: [],
    scimRequests: [],
    removedAccounts: [],
  };
}

/**
 * The elements that the overlay put into this document. Agent and overlay share an isolated world: so the agent
 * knows them and never takes the mark's own sentence for a label of the page.
 */

const key = Symbol.for('sso-migration-assistant overlay hosts');

type Registry = { [key]?: WeakSet<Element> };

export function ownHosts(): WeakSet<Element> {
  const registry = globalThis as typeof globalThis & Registry; // nothing else writes under this symbol
  registry[key] ??= new WeakSet();
  return registry[key];
}

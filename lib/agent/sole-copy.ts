/**
 * One live copy of a script per document. All copies that this extension injects into a document share one isolated
 * world and so its `globalThis`, which the page cannot see: a newer copy stops the older one there.
 */

type Registry = { [key: symbol]: AbortController | undefined };

/** Stops the copy that ran here before and returns the signal that ends this one. */
export function takeOver(script: string): AbortController {
  // The one place where a script keeps something beyond itself; symbols are shared by all copies of the realm.
  const registry = globalThis as typeof globalThis & Registry;
  const key = Symbol.for(`sso-migration-assistant ${script}`);
  registry[key]?.abort();
  const controller = new AbortController();
  registry[key] = controller;
  controller.signal.addEventListener('abort', () => {
    if (registry[key] === controller) delete registry[key];
  });
  return controller;
}

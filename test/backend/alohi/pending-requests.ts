import type { CacheProvider } from '@node-saml/node-saml';
import type { State } from './state.ts';

/**
 * Where the service provider keeps the ids of unanswered AuthnRequests: in the state, so that a snapshot holds them.
 * An id is used up by its answer.
 */
export function pendingRequestsIn(state: () => Pick<State, 'pendingRequests'>): CacheProvider {
  return {
    saveAsync: async (id, instant) => {
      state().pendingRequests[id] = instant;
      return { value: instant, createdAt: Date.parse(instant) };
    },
    getAsync: async (id) => state().pendingRequests[id] ?? null,
    removeAsync: async (id) => {
      if (id === null || !(id in state().pendingRequests)) return null;
      delete state().pendingRequests[id];
      return id;
    },
  };
}

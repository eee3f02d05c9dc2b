/** An absolute URL, or `null`: `URL.parse` for browsers that do not have it yet (Chrome before 126). */
export function parseAddress(address: string): URL | null {
  try {
    return new URL(address.trim());
  } catch {
    return null;
  }
}

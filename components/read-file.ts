/** Bytes the panel takes from a file or a text: 1 MiB. A certificate has 2 kB, federation metadata about 12 kB. */
export const mostBytes = 1_048_576;

export type FileRead =
  | { readonly ok: true; readonly base64: string }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'emptyFile' | 'unreadable' };

/** Reads a file as Base64. Refused by its size before a byte is read. Never rejects. */
export function readFile(file: File): Promise<FileRead> {
  if (file.size > mostBytes) return Promise.resolve({ ok: false, reason: 'tooLarge' });
  if (file.size === 0) return Promise.resolve({ ok: false, reason: 'emptyFile' });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onerror = () => resolve({ ok: false, reason: 'unreadable' });
    reader.onload = () => {
      // A data URL is `data:<type>;base64,<bytes>`; a type holds no comma.
      const base64 = typeof reader.result === 'string' ? reader.result.split(',', 2)[1] : undefined;
      resolve(base64 ? { ok: true, base64 } : { ok: false, reason: 'unreadable' });
    };
    reader.readAsDataURL(file);
  });
}

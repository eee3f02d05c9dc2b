import type { TextFile } from '../lib/protocol/view.ts';

/**
 * Saves a text as a file into the browser's downloads, through a `blob:` address of this document: that needs
 * no `downloads` permission, and nothing leaves the browser. The address is not revoked, for the browser may
 * read it late; it dies with the document.
 */
export function saveFile({ name, mime, text }: TextFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mime }));
  link.download = name;
  link.click();
}

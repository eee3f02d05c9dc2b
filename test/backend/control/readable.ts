/** What came in one line, over several. Only for eyes: the text is not checked for being well-formed. */

/** XML, one element a line, two spaces for each level; elements that hold text alone stay together. */
export function readableXml(xml: string): string {
  let depth = 0;
  const lines = xml.replaceAll(/>\s*</g, '>\n<').split('\n');
  return lines
    .map((line) => {
      const closes = line.startsWith('</');
      const opens = /^<[^?!/]/.test(line) && !line.endsWith('/>') && !/<\/[^>]+>$/.test(line);
      if (closes) depth = Math.max(0, depth - 1);
      const indented = '  '.repeat(depth) + line;
      if (opens) depth += 1;
      return indented;
    })
    .join('\n');
}

/** JSON with indentation; other text as it is. */
export function readableJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

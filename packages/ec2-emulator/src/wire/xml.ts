/** What XML 1.0 allows neither plain nor as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to look for
const PLAIN = /^[^\u0000-\u0008\u000b-\u001f"&'<>\ufffe\uffff]*$/;

/** Text as it may stand between tags. Characters that XML 1.0 can't carry are dropped. */
export function escapeXml(text: string): string {
  // Nearly all of it is ids, addresses and times.
  if (PLAIN.test(text)) return text;
  return text
    .replace(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll('\r', '&#xD;');
}

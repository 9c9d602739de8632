/** What must not reach the screen: escape sequences, then every control and bidirectional mark but line ends and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is for
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\^_])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Console output as text: Base64 decoded, terminal escapes dropped, other controls shown as their code points, so that a
 * machine cannot dress up what an operator reads.
 */
export function consoleText(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new TextDecoder()
    .decode(bytes)
    .replaceAll('\r\n', '\n')
    .replace(escapes, '')
    .replace(controls, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Text with the full-width forms of ASCII (`１２３`, `／`, the ideographic space), which a Korean or Japanese input method
 * writes, as plain ASCII; everything else as it is.
 *
 * Source: https://www.unicode.org/charts/PDF/UFF00.pdf
 */
export function halfWidth(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

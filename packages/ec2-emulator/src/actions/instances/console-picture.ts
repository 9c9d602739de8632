const COLUMNS = 80;
const ROWS = 25;
/** A block of a JPEG is this many pixels wide and high; each is one character of the console. */
const BLOCK = 8;
const BACKGROUND = 16;
const INK = 200;

/**
 * A console's last lines as a JPEG from afar: every character a grey block on black. Letters would need a font, and
 * what the picture is for is to see whether anything is on the screen.
 */
export function consolePicture(lines: readonly string[]): Buffer {
  const shown = lines.slice(-ROWS);
  const levels = Array.from({ length: ROWS * COLUMNS }, (_, index) => {
    const character = shown[Math.floor(index / COLUMNS)]?.[index % COLUMNS] ?? ' ';
    return character === ' ' ? BACKGROUND : INK;
  });
  return greyJpeg(levels, COLUMNS, ROWS);
}

/** A baseline JPEG of blocks of one grey each: only the first coefficient of a block is ever other than zero. */
function greyJpeg(levels: readonly number[], columns: number, rows: number): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    // With all quantisation steps 8, a block's first coefficient is its grey level less 128.
    segment(0xdb, [0, ...Array<number>(64).fill(8)]),
    segment(0xc0, [8, ...word(rows * BLOCK), ...word(columns * BLOCK), 1, 1, 0x11, 0]),
    // Differences of up to 8 bits, each length under a code of 4 bits.
    segment(0xc4, [0x00, 0, 0, 0, 9, ...Array<number>(12).fill(0), 0, 1, 2, 3, 4, 5, 6, 7, 8]),
    // Of the other coefficients only "all zero", under a code of 1 bit.
    segment(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    scan(levels),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(marker: number, content: readonly number[]): Buffer {
  return Buffer.from([0xff, marker, ...word(content.length + 2), ...content]);
}

const word = (value: number) => [value >> 8, value & 0xff];

function scan(levels: readonly number[]): Buffer {
  let bits = '';
  let before = 128;
  for (const level of levels) {
    bits += difference(level - before);
    bits += '0';
    before = level;
  }
  const bytes: number[] = [];
  for (let index = 0; index < bits.length; index += 8) {
    const byte = Number.parseInt(bits.slice(index, index + 8).padEnd(8, '1'), 2);
    bytes.push(byte);
    // What looks like a marker is told apart by a zero.
    if (byte === 0xff) bytes.push(0);
  }
  return Buffer.from(bytes);
}

/** A difference as JPEG writes it: its length in bits, then those, negative ones in ones' complement. */
function difference(value: number): string {
  const length = value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
  const magnitude = value < 0 ? value + 2 ** length - 1 : value;
  return (
    length.toString(2).padStart(4, '0') + (length === 0 ? '' : magnitude.toString(2).padStart(length, '0'))
  );
}

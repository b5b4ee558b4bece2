/** What a file is that is no CSV in UTF-8, told by its first bytes. */

const begins =
  (...bytes: ReadonlyArray<number>) =>
  (file: Buffer): boolean =>
    bytes.every((byte, place) => file[place] === byte)

/** Of text that has letters of the Latin alphabet only, every other byte is zero in UTF-16, and three of four in UTF-32. */
const zeroAt =
  (every: number, ...places: ReadonlyArray<number>) =>
  (file: Buffer): boolean => {
    if (file.length < every) return false
    const first = file.subarray(0, Math.min(32, file.length - (file.length % every)))
    return first.every((byte, place) => (byte === 0) === places.includes(place % every))
  }

const isZero = (file: Buffer): boolean => file.length > 0 && file.every(byte => byte === 0)

const utf16 = 'this is not UTF-8 (it looks like UTF-16): save the file as UTF-8 and import again'
const utf32 = 'this is not UTF-8 (it looks like UTF-32): save the file as UTF-8 and import again'
const spreadsheet = 'this is a spreadsheet, or something else that was packed: save it as CSV in UTF-8'

/** The first that fits is told: the mark of UTF-32 begins with that of UTF-16. */
const kinds: ReadonlyArray<readonly [is: (file: Buffer) => boolean, says: string]> = [
  [isZero, 'this holds nothing but zeros: it was not saved whole, so save it again'],
  [begins(0xff, 0xfe, 0, 0), utf32],
  [begins(0, 0, 0xfe, 0xff), utf32],
  [zeroAt(4, 1, 2, 3), utf32],
  [zeroAt(4, 0, 1, 2), utf32],
  [begins(0xff, 0xfe), utf16],
  [begins(0xfe, 0xff), utf16],
  [zeroAt(2, 1), utf16],
  [zeroAt(2, 0), utf16],
  [begins(0x50, 0x4b, 0x03, 0x04), spreadsheet],
  [begins(0xd0, 0xcf, 0x11, 0xe0), spreadsheet],
  [begins(0x1f, 0x8b), spreadsheet],
  [begins(0x25, 0x50, 0x44, 0x46), 'this is a PDF: save the table as CSV in UTF-8'],
  [begins(0x3c), 'this is a page or a table in HTML or XML: save it as CSV in UTF-8'],
  [begins(0x7b), 'this is JSON: save it as CSV in UTF-8'],
  [begins(0x5b), 'this is JSON: save it as CSV in UTF-8']
]

/** `null` when it may be CSV. */
export const otherThanCsv = (beginning: Buffer): string | null => kinds.find(([is]) => is(beginning))?.[1] ?? null

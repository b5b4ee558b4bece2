/** Why a file cannot be read on, and where: each cause is told at the line and the column where it stands. */
import { CsvError } from 'csv-parse'
import { beginScan, scanText, type Fault, type Scan } from './scan.ts'
import { unreadable, UnreadableText, type Unreadable } from './unreadable.ts'
import { bytesAsText, NotUtf8, utf8Text } from './utf8-text.ts'

/** A record, its commas and quotes included, is at most this many bytes long. */
export const longestRecord = 1_048_576

export const tooLong = (line: number): Unreadable =>
  unreadable(
    line,
    `the record that begins here is longer than ${longestRecord} bytes: perhaps a quotation mark is not closed`
  )

interface Found {
  readonly fault: Fault | null
  readonly scan: Scan
}
const scanned = async (texts: AsyncIterable<string>): Promise<Found> => {
  const scan = beginScan()
  for await (const text of texts) {
    const fault = scanText(scan, text, longestRecord)
    if (fault !== null) return { fault, scan }
  }
  return { fault: null, scan }
}

const never = 'the quotation mark that opens this cell is never closed: close it, and double those inside the cell'
const nextOne = (line: number): string =>
  `the quotation mark that opens this cell is not closed before the next one, in line ${line}: close it, and double those inside the cell`
const within =
  'a quotation mark stands where none may: put the whole cell in quotation marks and double those inside it'
const blankBefore = 'a blank stands before the quotation mark that opens this cell: take the blank away'

/** A cell that was opened on an earlier line was most likely to be closed there. */
const faultIn = ({ fault, scan }: Found): Unreadable => {
  const column = scan.names[scan.cell] ?? null
  if (scan.state === 'quoted') return unreadable(scan.openLine, never, column)
  if (fault === 'too long') return tooLong(scan.recordLine)
  if (fault === 'blank before') return unreadable(scan.line, blankBefore, column)
  if (fault === 'text behind' && scan.line > scan.openLine) return unreadable(scan.openLine, nextOne(scan.line), column)
  return unreadable(scan.line, within, column)
}

const notUtf8 = async (path: string, { message, offset }: NotUtf8): Promise<Unreadable> => {
  const { scan } = await scanned(bytesAsText(path, offset))
  return unreadable(scan.line, message, scan.names[scan.cell] ?? null)
}

export const whyUnreadable = async (path: string, error: unknown): Promise<Unreadable> => {
  if (error instanceof UnreadableText) return error.why
  if (error instanceof NotUtf8) return notUtf8(path, error)
  if (error instanceof CsvError) return faultIn(await scanned(utf8Text(path)))
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
  return { line: null, column: null, says: `the file cannot be read (${String(error.code)}): make it readable` }
}

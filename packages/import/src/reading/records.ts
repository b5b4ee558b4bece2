/** Reads the records of a CSV file one by one (RFC 4180), each with the line it begins on. Memory stays flat. */
import { pipeline, Readable } from 'node:stream'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { CsvError, parse, type Info, type Options } from 'csv-parse'
import { unreadable, UnreadableText, type Unreadable } from './unreadable.ts'
import { utf8Text } from './utf8-text.ts'

/** A record, its commas and quotes included, is at most this many bytes long. */
export const longestRecord = 1_048_576
/** A cell is at most this many characters long. */
export const longestCell = 262_144

export interface RawRecord {
  readonly line: number
  readonly cells: ReadonlyArray<string>
}

interface Parsed {
  readonly record: ReadonlyArray<string>
  readonly info: Info
}

const options = {
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: longestRecord
}

const tooLong = (line: number): Unreadable =>
  unreadable(
    line,
    `the record that begins here is longer than ${longestRecord} bytes: perhaps a quotation mark is not closed`
  )

interface ReadSoFar {
  /** The line after the last record. */
  readonly line: number
  /** The first record. */
  readonly names: ReadonlyArray<string>
}
/** What the parser tells of an error: on which line it stopped, and in which cell of the record. */
type Stop = CsvError & Pick<Info, 'lines'> & { readonly index: number }

const explained = (error: Stop, { line, names }: ReadSoFar): Unreadable => {
  const column = names[error.index] ?? null
  if (error.code === 'CSV_MAX_RECORD_SIZE') return tooLong(line)
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return unreadable(line, 'a quotation mark in the record that begins here is never closed', column)
  return unreadable(
    error.lines,
    'a quotation mark stands where none may: put the whole cell in quotation marks and double those inside it',
    column
  )
}

/** A line without end would be one record without end, however many cells it had. */
async function* boundedLines(texts: AsyncIterable<string>): AsyncGenerator<string, void> {
  let [line, length] = [1, 0]
  for await (const text of texts) {
    const first = text.search(/[\r\n]/)
    if (length + (first === -1 ? text.length : first) > longestRecord) throw new UnreadableText(tooLong(line))
    const last = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
    length = last === -1 ? length + text.length : text.length - last - 1
    line += lineBreaksIn(text)
    yield text
  }
}

const lineBreaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0
const lineBreaks = (cells: ReadonlyArray<string>): number => cells.reduce((sum, cell) => sum + lineBreaksIn(cell), 0)

/** Every record; or, at last, why no more can be read. */
export async function* recordsOf(path: string): AsyncGenerator<Either<Unreadable, RawRecord>, void> {
  // The parser reads ahead: records that it has read are lost when it stops.
  let read: ReadSoFar = { line: 1, names: [] }
  const onRecord = (parsed: Parsed): Parsed => {
    read = { line: parsed.info.lines + 1, names: read.line === 1 ? parsed.record : read.names }
    return parsed
  }
  const parsing = parse({ ...options, on_record: onRecord as unknown as NonNullable<Options['on_record']> })
  const parser = pipeline(Readable.from(boundedLines(utf8Text(path))), parsing, () => undefined)
  let ended = 0
  try {
    for await (const parsed of parser) {
      const { record, info } = parsed as unknown as Parsed
      const line = info.lines - ended > 1 ? info.lines - lineBreaks(record) : info.lines
      ended = info.lines
      yield right({ line, cells: record })
    }
  } catch (error) {
    yield left(whyUnreadable(error, read))
  }
}

const whyUnreadable = (error: unknown, read: ReadSoFar): Unreadable => {
  if (error instanceof CsvError) return explained(error as Stop, read)
  if (error instanceof UnreadableText) return error.why
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
  return { line: null, column: null, says: `the file cannot be read (${String(error.code)}): make it readable` }
}

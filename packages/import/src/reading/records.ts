/** Reads the records of a CSV file one by one (RFC 4180), each with the line it begins on. Memory stays flat. */
import { pipeline, Readable } from 'node:stream'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { parse, type Info } from 'csv-parse'
import { commaSeparated, isAnnouncement } from './separator.ts'
import { UnreadableText, type Unreadable } from './unreadable.ts'
import { utf8Text } from './utf8-text.ts'
import { longestRecord, tooLong, whyUnreadable } from './why-unreadable.ts'

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

/** Every record; or, at last, why no more can be read. The line by which a spreadsheet tells its separator is none. */
export async function* recordsOf(path: string): AsyncGenerator<Either<Unreadable, RawRecord>, void> {
  const texts = boundedLines(commaSeparated(utf8Text(path)))
  const parser = pipeline(Readable.from(texts), parse(options), () => undefined)
  let [ended, begun] = [0, false]
  try {
    for await (const parsed of parser) {
      const { record, info } = parsed as unknown as Parsed
      const line = info.lines - ended > 1 ? info.lines - lineBreaks(record) : info.lines
      ended = info.lines
      const announces = !begun && isAnnouncement(record)
      begun = true
      if (!announces) yield right({ line, cells: record })
    }
  } catch (error) {
    yield left(await whyUnreadable(path, error))
  }
}

/** Reads a file as UTF-8 text, piece by piece; a byte that is not UTF-8 stops it and is told with its line. */
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { unreadable, UnreadableText } from './unreadable.ts'

const newline = 0x0a
const lineFeeds = (bytes: Buffer): number => {
  let count = 0
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count += 1
  return count
}

/** How many lines of these bytes are sound before the first that is not. */
const soundLines = (bytes: Buffer): number => {
  let [lines, from] = [0, 0]
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, from)) {
    if (!isUtf8(bytes.subarray(from, at))) return lines
    lines += 1
    from = at + 1
  }
  return lines
}

const looksLikeUtf16 = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

const notUtf8 = (bytes: Buffer, linesBefore: number): UnreadableText => {
  const hint = linesBefore === 0 && looksLikeUtf16(bytes) ? ' (it looks like UTF-16)' : ''
  const line = linesBefore + soundLines(bytes) + 1
  return new UnreadableText(unreadable(line, `this is not UTF-8${hint}: save the file as UTF-8 and import again`))
}

/** The longest a character is in UTF-8, less the byte that may just have come. */
const longestTail = 3

export async function* utf8Text(path: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [lines, tail]: [number, Buffer] = [0, Buffer.alloc(0)]
  const decode = (bytes: Buffer, more: boolean): string => {
    try {
      return decoder.decode(bytes, { stream: more })
    } catch {
      throw notUtf8(Buffer.concat([tail, bytes]), lines)
    }
  }
  for await (const chunk of createReadStream(path, { highWaterMark: 65_536 })) {
    const bytes = chunk as Buffer
    yield decode(bytes, true)
    lines += lineFeeds(bytes)
    tail = lastBytes(bytes)
  }
  yield decode(Buffer.alloc(0), false)
}

/** The beginning of a character that the next piece may finish: never a line feed. */
const lastBytes = (bytes: Buffer): Buffer => {
  const last = bytes.subarray(-longestTail)
  const start = last.findLastIndex(byte => byte >= 0xc0)
  return start === -1 || isUtf8(last.subarray(start)) ? Buffer.alloc(0) : Buffer.from(last.subarray(start))
}

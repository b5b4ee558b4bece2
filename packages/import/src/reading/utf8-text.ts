/** Reads a file as UTF-8 text, piece by piece; what is no UTF-8, or no CSV at all, stops it. */
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { otherThanCsv } from './not-csv.ts'
import { unreadable, UnreadableText } from './unreadable.ts'

/** A byte that is not UTF-8: how many bytes of the file stand before it. */
export class NotUtf8 extends Error {
  readonly offset: number
  constructor(offset: number) {
    super('this is not UTF-8: save the file as UTF-8 and import again')
    this.offset = offset
  }
}

const pieces = (path: string): AsyncIterable<Buffer> => createReadStream(path, { highWaterMark: 65_536 })

/** How many of the bytes are read before one shows that they are not UTF-8. */
const soundBytes = (bytes: Buffer): number => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let place = 0; place < bytes.length; place++)
    try {
      decoder.decode(bytes.subarray(place, place + 1), { stream: true })
    } catch {
      return place
    }
  return bytes.length
}

/** The longest a character is in UTF-8, less the byte that may just have come. */
const longestTail = 3

export async function* utf8Text(path: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [read, tail]: [number, Buffer] = [0, Buffer.alloc(0)]
  const decode = (bytes: Buffer, more: boolean): string => {
    try {
      return decoder.decode(bytes, { stream: more })
    } catch {
      throw new NotUtf8(read - tail.length + soundBytes(Buffer.concat([tail, bytes])))
    }
  }
  for await (const bytes of pieces(path)) {
    const other = read === 0 ? otherThanCsv(bytes) : null
    if (other !== null) throw new UnreadableText(unreadable(1, other))
    yield decode(bytes, true)
    read += bytes.length
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

/** The text as far as those bytes, a character a byte: commas, quotation marks and line breaks are where they are. */
export async function* bytesAsText(path: string, bytes: number): AsyncGenerator<string, void> {
  let left = bytes
  for await (const piece of pieces(path)) {
    if (left <= 0) return
    yield piece.subarray(0, left).toString('latin1')
    left -= piece.length
  }
}

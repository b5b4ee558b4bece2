/** The lines of a bundle out of its bytes, compressed or not, one at a time: what comes from others may be of any size. */
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from '../fault.ts'

export const [longestLine, mostLines] = [5 * 1024 * 1024, 100_000_000]
const lineFeed = 10
const gzip = Buffer.of(0x1f, 0x8b)

/** Each line without its line feed. Whoever meets a fault reads no further. */
export const readLines = async function* (
  bytes: AsyncIterable<Uint8Array>
): AsyncGenerator<Either<Fault, Buffer>, void> {
  const lines = splitLines()
  try {
    for await (const chunk of await unpacked(bytes)) yield* lines.in(chunk)
  } catch {
    yield left(malformed('The file cannot be read to its end.'))
    return
  }
  if (lines.rest() > 0) yield left(malformed('The last line does not end.'))
}

/** Lines across chunks: what follows the last line feed waits for the next. */
const splitLines = () => {
  let [pending, waiting, lines] = [new Array<Buffer>(), 0, 0]
  const taken = (line: Buffer): Either<Fault, Buffer> => {
    const whole = pending.length === 0 ? line : Buffer.concat([...pending, line])
    ;[pending, waiting, lines] = [[], 0, lines + 1]
    return whole.length > longestLine || lines > mostLines ? left(tooLarge) : right(whole)
  }
  return {
    in: function* (chunk: Buffer): Generator<Either<Fault, Buffer>, void> {
      let from = 0
      for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
        yield taken(chunk.subarray(from, end))
        from = end + 1
      }
      if (from < chunk.length) pending.push(chunk.subarray(from))
      waiting += chunk.length - from
      if (waiting > longestLine) yield left(tooLarge)
    },
    rest: (): number => waiting
  }
}
const tooLarge = malformed('A line is too long, or there are too many.')

/** As it is, or out of gzip where it begins like that. */
const unpacked = async (bytes: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Buffer>> => {
  const source = chunksOf(bytes)
  const first = await source.next()
  const begun = first.done === true ? Buffer.alloc(0) : first.value
  const whole = joined(begun, source)
  if (!begun.subarray(0, 2).equals(gzip)) return whole
  return pipeline(Readable.from(whole), createGunzip(), () => undefined)
}
const chunksOf = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  for await (const chunk of bytes) if (chunk.length > 0) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
}
const joined = async function* (first: Buffer, others: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  yield first
  yield* others
}

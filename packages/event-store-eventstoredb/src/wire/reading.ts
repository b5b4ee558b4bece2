/**
 * Messages of protobuf, field by field. Only what is asked for is decoded; the rest is passed over.
 *
 * Bytes that are no message throw a `Garbled`, which the callers turn into a failure: the one exception in this folder.
 */
import { isUtf8 } from 'node:buffer'

const [varint, fixed64, lengthDelimited, fixed32] = [0, 1, 2, 5] as const
const continues = 0x80
/** What bytes that are no text are read as; a text may hold it too. */
const replacement = '\ufffd'

export class Garbled extends Error {}

/** A cursor over one message. Moves on with `next`; then `field` and the value are those of one field. */
export class Fields {
  readonly #bytes: Buffer
  #at: number
  #end: number
  field = 0
  /** The value of a field that is a number; more than what a number holds exactly is infinity. */
  number = 0
  /** Where the value of any other field begins and ends. */
  from = 0
  to = 0

  constructor(bytes: Buffer, from = 0, to = bytes.length) {
    this.#bytes = bytes
    this.#at = from
    this.#end = to
  }

  next(): boolean {
    if (this.#at >= this.#end) return false
    const tag = this.#varint()
    this.field = tag >>> 3
    this.#value(tag & 7)
    if (this.#at > this.#end) throw new Garbled('A message ends within a field.')
    return true
  }
  text(): string {
    return this.#bytes.toString('utf8', this.from, this.to)
  }
  /** Bytes that are no text become a `data:` URL, so that none is lost. */
  textOrBytes(): string {
    const text = this.text()
    if (!text.includes(replacement)) return text
    const bytes = this.#bytes.subarray(this.from, this.to)
    return isUtf8(bytes) ? text : `data:application/octet-stream;base64,${bytes.toString('base64')}`
  }
  latin(): string {
    return this.#bytes.toString('latin1', this.from, this.to)
  }
  /** The length of the value. */
  get length(): number {
    return this.to - this.from
  }
  /** Goes through the message that the value is. */
  inner(): Fields {
    return new Fields(this.#bytes, this.from, this.to)
  }
  /** The same with this cursor, which then stands behind the value: for what every event brings. */
  within<A>(read: (message: Fields) => A): A {
    const end = this.#end
    this.#at = this.from
    this.#end = this.to
    const found = read(this)
    this.#at = this.#end
    this.#end = end
    return found
  }

  #value(kind: number) {
    if (kind === varint) {
      this.number = this.#varint()
      return
    }
    const length = kind === lengthDelimited ? this.#varint() : lengthOf(kind)
    this.from = this.#at
    this.to = this.#at += length
  }
  #varint(): number {
    const bytes = this.#bytes
    let value = bytes[this.#at++] ?? NaN
    if (value < continues) return value
    value -= continues
    for (let factor = continues; factor < 2 ** 63; factor *= continues) {
      const byte = bytes[this.#at++] ?? NaN
      if (byte < continues) return exact(value + byte * factor)
      value += (byte - continues) * factor
    }
    // The tenth byte: only numbers of 64 bits have one.
    this.#at++
    return Infinity
  }
}
const exact = (value: number) => (value <= Number.MAX_SAFE_INTEGER ? value : Infinity)
const lengthOf = (kind: number) => {
  if (kind === fixed64) return 8
  if (kind === fixed32) return 4
  throw new Garbled('A field is of no known kind.')
}

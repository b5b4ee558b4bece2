/** Messages of protobuf as bytes: what is small is put together from parts, an append is written in one go. */
const [varint, lengthDelimited] = [0, 2] as const
const continues = 0x80

/** A number, as long as it is: seven bits to a byte. */
const varintOf = (value: number): Buffer => {
  const bytes: Array<number> = []
  let rest = value
  for (; rest >= continues; rest = Math.floor(rest / continues)) bytes.push((rest % continues) | continues)
  return Buffer.from([...bytes, rest])
}
const tagOf = (field: number, kind: number) => varintOf(field * 8 + kind)

export const numberField = (field: number, value: number): Buffer =>
  Buffer.concat([tagOf(field, varint), varintOf(value)])
export const bytesField = (field: number, value: Buffer): Buffer =>
  Buffer.concat([tagOf(field, lengthDelimited), varintOf(value.length), value])
export const textField = (field: number, value: string): Buffer => bytesField(field, Buffer.from(value))
export const messageField = (field: number, ...parts: ReadonlyArray<Buffer>): Buffer =>
  bytesField(field, Buffer.concat(parts))
/** A message without fields, which stands for a choice. */
export const choiceField = (field: number): Buffer => messageField(field)

/** How many bytes a field of bytes takes, with its tag of one byte and its length. */
export const sizeOfField = (length: number): number => 1 + sizeOfLength(length) + length
const sizeOfLength = (value: number) => {
  let size = 1
  for (let rest = value; rest >= continues; rest = Math.floor(rest / continues)) size++
  return size
}

/** Writes fields one after another into one buffer of known size. */
export interface Pen {
  /** The tag and the length of a field whose content comes next. */
  readonly head: (field: number, length: number) => void
  readonly text: (field: number, value: string, length: number) => void
  readonly bytes: (value: Buffer) => void
  readonly written: Buffer
}
export const penFor = (size: number): Pen => {
  const written = Buffer.allocUnsafe(size)
  let at = 0
  const head = (field: number, length: number) => {
    written[at++] = field * 8 + lengthDelimited
    let rest = length
    for (; rest >= continues; rest = Math.floor(rest / continues)) written[at++] = (rest % continues) | continues
    written[at++] = rest
  }
  return {
    head,
    text: (field, value, length) => {
      head(field, length)
      at += written.write(value, at, 'utf8')
    },
    bytes: value => {
      at += value.copy(written, at)
    },
    written
  }
}

/**
 * An append as the server's BatchAppend takes it, in parts that need only the correlation before them.
 *
 * An append that the server takes may be larger than one message may be, so it is cut into several.
 */
import type { NewEvent } from '@cofc/event-store'
import { choiceField, messageField, numberField, penFor, sizeOfField, textField } from './writing.ts'

export interface AppendRequest {
  readonly parts: ReadonlyArray<Buffer>
  /** Of all events together, as the server counts that counts most. */
  readonly bytes: number
}
interface AppendContent {
  readonly stream: string
  readonly expected: number
  readonly events: ReadonlyArray<NewEvent>
}

const largestPart = 1024 * 1024
const contentType = messageField(2, textField(1, 'content-type'), textField(2, 'application/json'))
const typeKey = textField(1, 'type')
const uuidLength = 36
const idLength = sizeOfField(uuidLength)
const final = numberField(4, 1)

export const appendRequest = ({ stream, expected, events }: AppendContent): AppendRequest => {
  const written = events.map(writtenFrom)
  const groups = grouped(written)
  const parts = groups.map((group, index) =>
    Buffer.concat([
      ...(index === 0 ? [optionsOf(stream, expected)] : []),
      ...group.map(({ bytes }) => bytes),
      ...(index === groups.length - 1 ? [final] : [])
    ])
  )
  return { parts, bytes: written.reduce((sum, { counted }) => sum + counted, 0) }
}

/** What is counted against the limit: KurrentDB counts two bytes for each letter of a type, EventStoreDB the data alone. */
export const counted = 'data, metadata and types of all events of the append'

/** The version is always told: the server recognises a repeated append for certain only then. */
const optionsOf = (stream: string, expected: number) =>
  messageField(2, messageField(1, textField(3, stream)), expected === 0 ? choiceField(3) : numberField(2, expected - 1))

interface MessageParts {
  readonly bytes: Buffer
  readonly counted: number
}
const grouped = (written: ReadonlyArray<MessageParts>): ReadonlyArray<ReadonlyArray<MessageParts>> => {
  const groups: Array<Array<MessageParts>> = [[]]
  let size = 0
  for (const one of written) {
    size += one.bytes.length
    if (size > largestPart) {
      groups.push([])
      size = one.bytes.length
    }
    groups.at(-1)?.push(one)
  }
  return groups
}

const writtenFrom = ({ id, type, data, metadata }: NewEvent): MessageParts => {
  const [dataText, metadataText] = [JSON.stringify(data), JSON.stringify(metadata)]
  const [dataBytes, metadataBytes] = [Buffer.byteLength(dataText), Buffer.byteLength(metadataText)]
  const typeBytes = Buffer.byteLength(type)
  const typeEntry = typeKey.length + sizeOfField(typeBytes)
  const size =
    sizeOfField(idLength) +
    sizeOfField(typeEntry) +
    contentType.length +
    sizeOfField(metadataBytes) +
    sizeOfField(dataBytes)
  const pen = penFor(sizeOfField(size))
  pen.head(3, size)
  pen.head(1, idLength)
  pen.text(2, id, uuidLength)
  pen.head(2, typeEntry)
  pen.bytes(typeKey)
  pen.text(2, type, typeBytes)
  pen.bytes(contentType)
  pen.text(3, metadataText, metadataBytes)
  pen.text(4, dataText, dataBytes)
  return { bytes: pen.written, counted: dataBytes + metadataBytes + 2 * type.length }
}

/** What is said of a file in place of its name: how large it is, what kind it is by what is in it, and its SHA-256. */
import type { StoredFile } from '@cofc/content-store'
import { canonical } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { createHash } from 'node:crypto'
import { endingsTaken, hasMacros, kindsIn } from './file-kinds.ts'

const DescribedFileCodec = t.strict({ bytes: t.number, sha256: t.string, mediaType: t.string })
export type DescribedFile = t.TypeOf<typeof DescribedFileCodec>

/** In bytes: 20 MB as computers count them. */
export const largestEvidence = 20_971_520

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
const smaller = 'a file of evidence may have 20 MB: make it smaller, or send it in parts'
const taken = `Save it as a PDF, a picture, an office file or text, and send that. Its name ends with ${endingsTaken.join(', ')}.`

/** What kind it is, or what is in the way of it. */
const mediaTypeOf = ({ name, bytes }: StoredFile): Either<string, string> => {
  if (bytes.length === 0) return left('the file is empty: choose another')
  if (bytes.length > largestEvidence) return left(smaller)
  if (hasMacros(bytes)) return left('there is a program in this file (macros): save it without, and send that')
  const kinds = kindsIn(bytes)
  const fitting = kinds.find(({ endings }) => endings.includes(endingOf(name)))
  if (fitting !== undefined) return right(fitting.mediaType)
  const [kind] = kinds
  return left(
    kind === undefined
      ? `this is no kind of file that we take. ${taken}`
      : `what is in it is of the kind ${kind.says}, and its name says otherwise. Let its name end with .${kind.endings.join(' or .')}.`
  )
}
export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const describeFile = (file: StoredFile): Either<string, DescribedFile> => {
  const mediaType = mediaTypeOf(file)
  if (isLeft(mediaType)) return mediaType
  return right({ bytes: file.bytes.length, sha256: sha256OfBytes(file.bytes), mediaType: mediaType.right })
}

/** As it is kept, in place of words. */
export const describedText = (described: DescribedFile): string => canonical(described)

/** `null` of what was erased. */
export const describedIn = (text: string | null): DescribedFile | null => {
  if (text === null) return null
  const read = DescribedFileCodec.decode(JSON.parse(text))
  return isLeft(read) ? null : read.right
}

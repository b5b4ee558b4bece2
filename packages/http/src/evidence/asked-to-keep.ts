/** What is asked with a file: the fields that came with it, by the codecs of core. */
import { sha256OfBytes, type GivenEvidence } from '@cofc/application'
import { PlainDate, problemsOf, Redaction, type Problem } from '@cofc/core'
import type { Json } from '@cofc/event-store'
import type { FastifyRequest } from 'fastify'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { fileIn } from './receive-upload.ts'

/** Each field that may come, and what stands for it where it is empty or left out. */
const props = {
  title: t.string,
  redaction: Redaction,
  note: t.union([t.string, t.null]),
  validUntil: t.union([PlainDate, t.null]),
  on: PlainDate
}
const mayBeLeftOut: ReadonlyArray<string> = ['note', 'validUntil']
export const fileField = 'file'

export type AskedToKeep = Pick<GivenEvidence, 'title' | 'redaction' | 'note' | 'validUntil' | 'on' | 'file'>

const sentBy = ({ body }: FastifyRequest): Readonly<Record<string, string>> =>
  (body ?? {}) as Readonly<Record<string, string>>
const readable = (sent: Readonly<Record<string, string>>) => ({
  ...sent,
  ...Object.fromEntries(mayBeLeftOut.map(name => [name, (sent[name] ?? '') === '' ? null : sent[name]]))
})
const isMissing = (sent: Readonly<Record<string, string>>, name: string): boolean =>
  !mayBeLeftOut.includes(name) && (sent[name] ?? '').trim() === ''

/** All that is wrong with what was sent, at its field; the file last. */
export const askedToKeep = (request: FastifyRequest): Either<ReadonlyArray<Problem>, AskedToKeep> => {
  const [sent, file] = [sentBy(request), fileIn(request)]
  const decoded = t.type(props).decode(readable(sent))
  const missing = Object.keys(props).filter(name => isMissing(sent, name))
  const problems = [
    ...missing.map(path => ({ path, says: 'expected something, but it is missing' })),
    ...(isLeft(decoded) ? problemsOf(decoded.left).filter(({ path }) => !missing.includes(path)) : []),
    ...Object.keys(sent)
      .filter(name => !Object.hasOwn(props, name))
      .map(path => ({ path, says: 'no field is called so' })),
    ...(file === null ? [{ path: fileField, says: 'expected a file, but none was sent' }] : [])
  ]
  return isLeft(decoded) || file === null || problems.length > 0 ? left(problems) : right({ ...decoded.right, file })
}

/** What a request says, with what its file is in place of the file. */
export const saidWithFile = (request: FastifyRequest): Json => {
  const file = fileIn(request)
  return {
    ...sentBy(request),
    [fileField]: file === null ? null : { name: file.name, sha256: sha256OfBytes(file.bytes) }
  }
}

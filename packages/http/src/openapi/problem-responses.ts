/** What is told instead of an answer, status by status: which types of problem there may be. */
import { declaredStatuses, type AddressKind } from '../declared-statuses.ts'
import { commonProblems, type ProblemType } from '../problem-types.ts'
import { part, recordOf, type Answered, type Operation, type Schema } from './parts.ts'

const text: Schema = { type: 'string' }
const problemItem = recordOf({ pointer: text, says: text })

/** RFC 9457. `type` stays: decide by it. */
export const problemSchema: Schema = {
  type: 'object',
  description: 'What stands in the way (RFC 9457). Decide by its type, which stays; detail is for people.',
  properties: {
    ...{ type: text, title: text, status: { type: 'integer' }, detail: text },
    parameter: { ...text, description: 'the parameter that is not understood' },
    pointer: { ...text, description: 'where in the command it is to be put right (RFC 6901)' },
    problems: { type: 'array', items: problemItem, description: 'each thing that is wrong, and where' },
    refusal: {
      type: 'object',
      properties: { type: text },
      required: ['type'],
      description: 'what stands in the way, as data'
    },
    retryAfter: { type: 'integer', description: 'seconds after which it may be tried again' }
  },
  required: ['type', 'title', 'status', 'detail']
}

const headersOf = (status: number): Answered['headers'] => {
  if ([409, 429, 503].includes(status)) return { 'Retry-After': part('headers', 'Retry-After') as never }
  return status === 401 ? { 'WWW-Authenticate': { schema: text } } : {}
}

const response = (status: number, types: ReadonlyArray<ProblemType>): Answered => {
  const names = [...new Set(types.map(({ type }) => type))].toSorted()
  const headers = headersOf(status) ?? {}
  return {
    description: [...new Set(types.map(({ title }) => title))].join(' / '),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            part('schemas', 'Problem'),
            { type: 'object', properties: { type: { enum: names }, status: { const: status } } }
          ]
        }
      }
    }
  }
}
const withStatus = (types: ReadonlyArray<ProblemType>, status: number): ReadonlyArray<ProblemType> =>
  types.filter(one => one.status === status)

/** What answers where no operation is, the document says in words. */
const nowhere = [405, 408, 414, 431]
const statuses = [...new Set(commonProblems.map(({ status }) => status))]
  .filter(status => !nowhere.includes(status))
  .toSorted((one, other) => one - other)
const nameOf = (status: number): string => `Problem${String(status)}`

/** Those that are told alike everywhere. */
export const problemResponses: Readonly<Record<string, Answered>> = {
  ...Object.fromEntries(statuses.map(status => [nameOf(status), response(status, withStatus(commonProblems, status))])),
  NotChanged: { description: 'Not changed: what you have is what there is.' }
}

/** All that an address may answer but success; `own` are the types that only it tells. */
export const problemsAt = (kind: AddressKind, own: ReadonlyArray<ProblemType> = []): Operation['responses'] => {
  const declared: ReadonlyArray<number> = declaredStatuses[kind]
  return Object.fromEntries(
    declared
      .filter(status => status >= 300)
      .map(status => {
        if (status === 304) return ['304', part('responses', 'NotChanged')]
        const more = withStatus(own, status)
        return [
          String(status),
          more.length === 0
            ? part('responses', nameOf(status))
            : response(status, [...withStatus(commonProblems, status), ...more])
        ]
      })
  )
}

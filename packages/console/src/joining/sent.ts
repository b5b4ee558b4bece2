/** What was sent by a form of those who want to join: texts, by the names of its questions. */
import type { Answers } from '@cofc/access-store'
import type { FastifyRequest } from 'fastify'
import type { Question, Section } from './question.ts'

type Body = Readonly<Record<string, unknown>>
const bodyOf = ({ body }: Pick<FastifyRequest, 'body'>): Body =>
  typeof body === 'object' && body !== null ? (body as Body) : {}

export const textsIn = (request: Pick<FastifyRequest, 'body'>, name: string): ReadonlyArray<string> => {
  const given = Object.hasOwn(bodyOf(request), name) ? bodyOf(request)[name] : []
  return (Array.isArray(given) ? given : [given]).filter((text): text is string => typeof text === 'string')
}
export const textIn = (request: Pick<FastifyRequest, 'body'>, name: string): string => textsIn(request, name)[0] ?? ''

/** Lines are ended by HTTP as no text of ours ends them, and what stands around a line was not meant. */
const tidied = ({ is }: Question, text: string): string => {
  const lines = text.replaceAll('\r\n', '\n')
  return is === 'words' ? lines : lines.trim()
}
/** An answer to each question, empty where none came: a box that was emptied sends nothing. */
export const answersIn = (request: Pick<FastifyRequest, 'body'>, { questions }: Pick<Section, 'questions'>): Answers =>
  Object.fromEntries(questions.map(question => [question.name, tidied(question, textIn(request, question.name))]))

/**
 * A host's comments on the accuracy of a draft, beside each part of it. They are recorded as one text, in which each part
 * stands under its name, so that whoever corrects the draft finds the place; and read apart again when more is written.
 */
import { reports, type LocalReport, type Text } from '@cofc/reports'
import { reportProblem, type Answer } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { textIn, type Values } from '../command-forms/values.ts'
import type { Asking, HandMade, ToGive } from './hand-made.ts'
import { findReview, pathOfReview, type OfReview } from './of-review.ts'
import { commentsApart, commentsTogether, type CommentOnPart } from './parts-of-comments.ts'
import { givers } from './readers.ts'

export interface DraftCommentsFound extends Pick<OfReview, 'key' | 'version'> {
  readonly status: OfReview['state']['status']
  readonly commentsDue: string | null
  readonly commentedOn: string | null
  readonly report: LocalReport
  /** The names of the parts, in their order. */
  readonly parts: ReadonlyArray<string>
  /** What is recorded, by the parts. */
  readonly saved: ReadonlyArray<CommentOnPart>
  readonly isErased: boolean
}
export const cover = 'The cover and the community'
export const findings = 'Achievements and action points'
export const otherwise = 'Anything else'
export const partName = (at: number): string => `part.${String(at)}`

export const partsOf = ({ sections }: Pick<LocalReport, 'sections'>): ReadonlyArray<string> => [
  ...[cover, findings, ...sections.map(({ section }) => section)].filter((name, at, all) => all.indexOf(name) === at),
  otherwise
]
const commentIn = ({ state, words }: OfReview): Text | null => {
  if (state.status !== 'ReportDrafted' && state.status !== 'Final') return null
  const { comments } = state as { readonly comments?: string | null }
  return typeof comments === 'string' ? (words.get(comments) ?? null) : null
}
const daysIn = ({ state }: OfReview): Pick<DraftCommentsFound, 'commentsDue' | 'commentedOn'> =>
  state.status === 'ReportDrafted'
    ? { commentsDue: state.commentsDue, commentedOn: state.commentedOn }
    : { commentsDue: null, commentedOn: null }

const foundOf = (of: OfReview, report: LocalReport): DraftCommentsFound => {
  const [parts, said] = [partsOf(report), commentIn(of)]
  const text = said === null || 'erased' in said ? '' : said.words
  return {
    ...{ key: of.key, version: of.version, status: of.state.status, report, parts },
    ...daysIn(of),
    ...{ saved: commentsApart(parts, otherwise, text), isErased: said !== null && 'erased' in said }
  }
}
const askReport = ({ options }: Asking, { community, cycle, kind }: OfReview['key']): Answer<LocalReport> =>
  pipe(options.reader.ask(reports.local)({ community, cycle, kind }), TE.mapLeft(reportProblem(reports.local)))

const typedIn = ({ parts }: DraftCommentsFound, values: Values): ReadonlyArray<CommentOnPart> =>
  parts.flatMap((part, at) => {
    const words = textIn(values, partName(at)).trim()
    return words === '' ? [] : [{ part, words }]
  })
const commenting = ({ params, options }: Asking, as: string, text: string | null): ToGive => ({
  ...{ as: `comments ${as}`, at: () => partName(0) },
  command: {
    ...{ type: 'CommentOnDraft', ...params, on: options.today() },
    comments: text === null ? null : { words: text }
  }
})
export const nothingToSay = 'nothing'

export const draftComments: HandMade<DraftCommentsFound> = {
  path: `/draft-comments/${pathOfReview}`,
  title: 'Comment on the draft report',
  readers: givers('CommentOnDraft'),
  find: asking =>
    pipe(
      findReview(asking, state => ('comments' in state && state.comments !== null ? [state.comments] : [])),
      TE.flatMap(of =>
        pipe(
          askReport(asking, of.key),
          TE.map(report => foundOf(of, report))
        )
      )
    ),
  isOpen: ({ status }) => status === 'ReportDrafted',
  answers: (found, values, asking) => {
    const [typed, before] = [typedIn(found, values), commentsTogether(found.saved)]
    const text = commentsTogether(typed)
    if (text === before && (text !== '' || found.commentedOn !== null)) return { gives: [] }
    if (text === '' && textIn(values, nothingToSay) !== 'yes')
      return {
        gives: [],
        problems: [{ path: partName(0), says: 'Write beside a part, or say at the end that all of it is right' }]
      }
    return { gives: [commenting(asking, String(found.version), text === '' ? null : text)] }
  }
}

/** Saves what was written in one section, merged with whatever others wrote in it meanwhile. */
import { foresee, type Problem as ProblemOfField, type Submission } from '@cofc/application'
import { Rating, type StandardCode } from '@cofc/core'
import { actorOf, commandIdOf, problemOf, type Answer } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import type { Said } from '../command-forms/said.ts'
import type { Sent } from '../command-forms/sent.ts'
import { textIn, type Values } from '../command-forms/values.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { merged, type Was, type Written } from './merge.ts'
import type { WorkbookKey } from './key.ts'
import { askWorkbook, type Workbook, type WorkbookSection } from './workbook.ts'
import { withDaysInWords } from '../words/days-in-text.ts'

export const ratingName = (standard: StandardCode): string => `rating.${standard}`
export const commentName = (standard: StandardCode): string => `comment.${standard}`
export const wasName = (standard: StandardCode): string => `_was.${standard}`
export const wasText = ({ rating, comment }: Was): string => `${rating} ${comment}`

const mineIn = (values: Values, standard: StandardCode): Written => {
  const [rating, comment] = [textIn(values, ratingName(standard)), textIn(values, commentName(standard))]
  return { rating: Rating.is(rating) ? rating : null, comment: comment.trim() === '' ? '' : comment }
}
const wasIn = (values: Values, standard: StandardCode): Was => {
  const [rating = '', comment = ''] = textIn(values, wasName(standard)).split(' ')
  return { rating, comment }
}

/** What both changed in a standard, and not alike. */
export interface Conflict {
  readonly standard: StandardCode
  readonly fields: ReadonlyArray<keyof Written>
}
interface SavedRating {
  readonly standard: StandardCode
  readonly rating: Rating | null
  readonly comment: { readonly words: string } | null
}
interface ToSave {
  readonly ratings: ReadonlyArray<SavedRating>
  readonly conflicts: ReadonlyArray<Conflict>
}
export const toSave = ({ standards }: WorkbookSection, values: Values): ToSave => {
  const each = standards
    .filter(({ standard }) => values.has(wasName(standard)))
    .map(theirs => {
      const { standard } = theirs
      return { standard, ...merged({ was: wasIn(values, standard), mine: mineIn(values, standard), theirs }) }
    })
  return {
    ratings: each.flatMap(({ standard, saves }) =>
      saves === null
        ? []
        : [{ standard, rating: saves.rating, comment: saves.comment === '' ? null : { words: saves.comment } }]
    ),
    conflicts: each.flatMap(({ standard, conflicts: fields }) => (fields.length === 0 ? [] : [{ standard, fields }]))
  }
}

/** Of what was typed, only what is in conflict with what is saved. */
export const conflictsIn = (values: Values, conflicts: ReadonlyArray<Conflict>): Values => {
  const names = new Set(conflicts.flatMap(({ standard, fields }) => fields.map(field => `${field}.${standard}`)))
  return new Map([...values].filter(([name]) => names.has(name)))
}

export interface Saving {
  readonly options: ConsoleOptions
  readonly giving: Giving
  readonly request: FastifyRequest
  readonly key: WorkbookKey
  readonly number: number
}
export interface Saved {
  readonly workbook: Workbook
  readonly conflicts: ReadonlyArray<Conflict>
  /** What stood in the way of all of it; nothing was saved then. */
  readonly problems: ReadonlyArray<Said>
  readonly status: number
}
type Failed = Parameters<typeof problemOf>[0]
/** What stood in the way of all of it, said where it is to be put right. */
const problemsWith = (failure: Failed, { ratings }: ToSave): ReadonlyArray<Said> =>
  failure.type === 'NotACommand'
    ? failure.problems.map(problem => inSection(ratings, problem))
    : [{ path: null, says: withDaysInWords(problemOf(failure).detail) }]

interface Attempt {
  readonly saving: Saving
  readonly sent: Pick<Sent, 'key' | 'values'>
  readonly workbook: Workbook
}
const submissionOf = ({ saving, sent, workbook }: Attempt, { ratings }: ToSave): Submission => {
  const actor = actorOf(saving.request)
  return {
    id: commandIdOf(actor, `${sent.key} ${String(workbook.version)}`),
    command: { type: 'SaveSelfRatings', ...saving.key, on: saving.options.today(), ratings },
    actor
  }
}
const giving = (attempt: Attempt, saves: ToSave) =>
  attempt.saving.giving.give({ ...submissionOf(attempt, saves), expected: attempt.workbook.version })
/** `null` where somebody else was quicker. */
const attempted =
  (attempt: Attempt): Answer<Saved | null> =>
  async () => {
    const { saving, sent, workbook } = attempt
    const section = workbook.sections.find(one => one.number === saving.number)
    if (section === undefined) return TE.left(problemOf({ type: 'NoSuchResource' }))()
    const saves = toSave(section, sent.values)
    const { conflicts } = saves
    if (saves.ratings.length === 0) return TE.right({ workbook, conflicts, problems: [], status: 200 })()
    const done = await giving(attempt, saves)()
    if (!isLeft(done)) return savedAfter(saving, conflicts)()
    if (done.left.type === 'VersionConflict') return TE.right(null)()
    if (done.left.type === 'Denied') return TE.left(problemOf(done.left))()
    const problems = problemsWith(done.left, saves)
    return TE.right({ workbook, conflicts, problems, status: problemOf(done.left).status })()
  }

const nothingStops = { problems: [], status: 200 }
const stoppedBy = async (attempt: Attempt, saves: ToSave): Promise<Pick<Saved, 'problems' | 'status'>> => {
  if (saves.ratings.length === 0) return nothingStops
  const { dependencies } = attempt.saving.giving
  const found = await foresee(dependencies)({ ...submissionOf(attempt, saves), id: randomUUID() })()
  return isLeft(found)
    ? { problems: problemsWith(found.left, saves), status: problemOf(found.left).status }
    : nothingStops
}
/** What stands in the way of what was typed: nothing is saved. */
export const foreseeSaving =
  (saving: Saving, sent: Pick<Sent, 'key' | 'values'>): Answer<Saved> =>
  async () => {
    const found = await askWorkbook(saving.options, saving.giving, saving.key)()
    if (isLeft(found)) return found
    const section = found.right.sections.find(({ number }) => number === saving.number)
    if (section === undefined) return TE.left(problemOf({ type: 'NoSuchResource' }))()
    const saves = toSave(section, sent.values)
    const stopped = await stoppedBy({ saving, sent, workbook: found.right }, saves)
    return TE.right({ workbook: found.right, conflicts: saves.conflicts, ...stopped })()
  }

const again = 5
/** As often as others are quicker, what they wrote is merged anew. */
export const save =
  (saving: Saving, sent: Sent): Answer<Saved> =>
  async () => {
    for (let tried = 0; tried < again; tried++) {
      const found = await askWorkbook(saving.options, saving.giving, saving.key)()
      if (isLeft(found)) return found
      const saved = await attempted({ saving, sent, workbook: found.right })()
      if (isLeft(saved)) return saved
      if (saved.right !== null) return TE.right(saved.right)()
    }
    return TE.left(problemOf({ type: 'StillRunning' }))()
  }
const savedAfter =
  ({ options, giving: given, key }: Saving, conflicts: Saved['conflicts']): Answer<Saved> =>
  async () => {
    const workbook = await askWorkbook(options, given, key)()
    return isLeft(workbook) ? workbook : TE.right({ workbook: workbook.right, conflicts, problems: [], status: 200 })()
  }

const ofField: Readonly<Record<string, string>> = { comment: 'Comment', rating: 'Rating' }
/** What is wrong at `ratings.3.comment.words`, at the comment of the standard that is fourth among those saved. */
const inSection = (ratings: ReadonlyArray<SavedRating>, { path, says }: ProblemOfField): Said => {
  const [, at = '', field = ''] = path.split('.')
  const standard = ratings[Number(at)]?.standard
  return standard === undefined
    ? { path: null, says: `${path}: ${says}` }
    : { path: `${field}.${standard}`, says: `${ofField[field] ?? field} of ${standard}: ${says}` }
}

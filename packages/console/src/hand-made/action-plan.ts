/** The action plan of a final report: who sees to each action point, until when, and how it goes on. */
import type { ActionOwner, StandardCode } from '@cofc/core'
import type { Text } from '@cofc/reports'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Said } from '../command-forms/said.ts'
import { textIn, type Values } from '../command-forms/values.ts'
import { dayTyped } from './days.ts'
import type { Asking, HandMade, ToGive } from './hand-made.ts'
import { findReview, pathOfReview, type OfReview } from './of-review.ts'
import { givers } from './readers.ts'

export interface PointOfPlan {
  readonly finding: number
  readonly standard: StandardCode | null
  readonly words: Text
  readonly outcome: 'open' | 'done' | 'dropped'
  /** By when the report asked for it. */
  readonly asked: string | null
  readonly owner: ActionOwner | null
  readonly due: string | null
  readonly progress: ReadonlyArray<Text>
}
export interface ActionPlan extends Pick<OfReview, 'key' | 'version'> {
  readonly isFinal: boolean
  readonly points: ReadonlyArray<PointOfPlan>
}
const erased: Text = { erased: true }
const planOf = ({ key, version, state, words }: OfReview): ActionPlan => ({
  ...{ key, version, isFinal: state.status === 'Final' },
  points: state.findings.flatMap((found, place): ReadonlyArray<PointOfPlan> => {
    const { findingKind, standard, outcome, due, assigned, progress } = found
    if (findingKind !== 'action') return []
    return [
      {
        ...{ finding: place + 1, standard, outcome, asked: due },
        ...{ words: words.get(found.words.commitment) ?? erased },
        ...{ owner: assigned?.owner ?? null, due: assigned?.due ?? null },
        progress: progress.map(one => words.get(one) ?? erased)
      }
    ]
  })
})

export const ownerName = (finding: number): string => `owner.${String(finding)}`
export const dueName = (finding: number): string => `due.${String(finding)}`
export const progressName = (finding: number): string => `progress.${String(finding)}`
export const wasName = (finding: number): string => `_was.${String(finding)}`
export const wasText = ({ owner, due }: Pick<PointOfPlan, 'owner' | 'due'>): string => `${owner ?? ''} ${due ?? ''}`

const assigning = (point: PointOfPlan, values: Values): 'as-it-was' | 'given' | 'overtaken' => {
  const [owner, due] = [textIn(values, ownerName(point.finding)), dayTyped(values, dueName(point.finding)) ?? '']
  const [was, mine, theirs] = [textIn(values, wasName(point.finding)), `${owner} ${due}`, wasText(point)]
  if (mine === was || mine === theirs) return 'as-it-was'
  // The day that the report asks for stands there from the beginning, and says nothing while nobody is chosen.
  if (owner === '' && point.owner === null && due === point.asked) return 'as-it-was'
  return theirs === was ? 'given' : 'overtaken'
}
const givesFor = (point: PointOfPlan, values: Values, { params, options }: Asking): ReadonlyArray<ToGive> => {
  const { finding } = point
  const of = { ...params, finding, on: options.today() }
  const [owner, due] = [textIn(values, ownerName(finding)), dayTyped(values, dueName(finding))]
  const words = textIn(values, progressName(finding))
  const names: Readonly<Record<string, string>> = { owner: ownerName(finding), due: dueName(finding) }
  const assigns: ToGive = {
    as: `owner ${String(finding)} ${owner} ${due ?? ''}`,
    command: {
      type: 'AssignActionPoint',
      ...of,
      ...(owner === '' ? {} : { owner }),
      ...(due === undefined ? {} : { due })
    },
    at: place => names[place] ?? ownerName(finding)
  }
  const tells: ToGive = {
    as: `progress ${String(finding)}`,
    command: { type: 'ReportProgress', ...of, words: { words } },
    at: () => progressName(finding)
  }
  return [...(assigning(point, values) === 'given' ? [assigns] : []), ...(words.trim() === '' ? [] : [tells])]
}
const overtakenAt = ({ finding }: PointOfPlan): ReadonlyArray<Said> => [
  { path: ownerName(finding), says: `Action point ${String(finding)}: somebody else changed this while you did` },
  { path: dueName(finding), says: `Action point ${String(finding)}: the day may have changed, too` }
]

export const actionPlan: HandMade<ActionPlan> = {
  path: `/action-plan/${pathOfReview}`,
  title: 'Action plan',
  readers: givers('AssignActionPoint'),
  find: asking =>
    pipe(
      findReview(asking, ({ findings }) => findings.flatMap(({ words, progress }) => [words.commitment, ...progress])),
      TE.map(planOf)
    ),
  isOpen: ({ isFinal, points }) => isFinal && points.some(({ outcome }) => outcome === 'open'),
  answers: ({ points }, values, asking) => {
    const open = points.filter(({ outcome, finding }) => outcome === 'open' && values.has(wasName(finding)))
    return {
      gives: open.flatMap(point => givesFor(point, values, asking)),
      overtaken: open.filter(point => assigning(point, values) === 'overtaken').flatMap(overtakenAt)
    }
  }
}

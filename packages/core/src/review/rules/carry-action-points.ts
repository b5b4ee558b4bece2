/**
 * Open action points of the final reports of the cycle before go on in a review, each once, under the standard they are
 * mapped to, from the day on which both are there until the review ends. The days decide, and not when something was
 * recorded: what was settled later was open by then.
 */
import { accept, refuse } from '../../aggregate.ts'
import { latest, type PlainDate } from '../../values/plain-date.ts'
import type { StandardCode } from '../../values/standard-code.ts'
import type { CarryActionPoints } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { Knowing } from '../facts.ts'
import type { CarriedPoint, FinalReport } from '../parts.ts'
import type { Review } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

type RuleFacts = Knowing<'finalReports' | 'mappings'>
type OnceOpened = Exclude<Review, { readonly status: 'NotOpened' }>

export const carryActionPoints = (command: CarryActionPoints, state: Review, known: RuleFacts): ReviewDecision => {
  const { community, cycle, kind } = command
  if (state.status === 'NotOpened') return refuse({ type: 'ReviewNotOpened', community, cycle, kind })
  return accept(
    ...known.finalReports.flatMap(report => {
      const on = latest(state.openedOn, report.issuedOn)
      const points = hasEndedBefore(state, on) ? [] : freshOf(report, on, state).map(underTodays(state, report, known))
      const from = { from: report.cycle, fromKind: report.kind }
      return points.length === 0 ? [] : [{ ...eventFrom('ActionPointsCarried', { ...command, on }), ...from, points }]
    })
  )
}

const hasEndedBefore = (state: OnceOpened, day: PlainDate): boolean => {
  if (state.status === 'Final') return state.issuedOn < day
  return state.status === 'Abandoned' && state.abandonedOn < day
}

type Point = FinalReport['points'][number]

const freshOf = ({ cycle, kind, points }: FinalReport, on: PlainDate, { carried }: OnceOpened): ReadonlyArray<Point> =>
  points.filter(
    ({ finding, settledOn }) =>
      (settledOn === null || settledOn > on) &&
      !carried.some(point => point.from === cycle && point.fromKind === kind && point.finding === finding)
  )

const underTodays =
  (state: OnceOpened, { edition }: FinalReport, { mappings }: RuleFacts) =>
  ({ finding, standard, words, due }: Point): CarriedPoint => {
    const lines = mappings.find(({ from }) => from === edition)?.lines ?? []
    const mapped = lines.filter(line => line.from === standard).map(({ to }) => to)
    const codes: ReadonlyArray<StandardCode | null> = edition === state.edition ? [standard] : mapped
    return { finding, standard: codes.find(code => code !== null && state.scope.has(code)) ?? null, words, due }
  }

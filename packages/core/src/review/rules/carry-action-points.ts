/**
 * Open action points of the last final report go on in a review before its report is final, each once, under the standard
 * they are mapped to. The days decide, and not when something was recorded: what was settled later was open by then, and
 * a report that was issued later goes on from its day.
 */
import { accept, refuse } from '../../aggregate.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import type { StandardCode } from '../../values/standard-code.ts'
import type { CarryActionPoints } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { Knowing } from '../facts.ts'
import type { CarriedPoint, FinalReport } from '../parts.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

type RuleFacts = Knowing<'heldBefore' | 'finalReports' | 'mappings'>

export const carryActionPoints = (command: CarryActionPoints, state: UnderWay, known: RuleFacts): ReviewDecision => {
  if (state.status === 'Final') return refuse({ type: 'ReportIsFinal', issuedOn: state.issuedOn })
  return accept(
    ...reportsGoingOn(command, known).flatMap(({ report, on }) => {
      const points = freshOf(report, on, state).map(underTodays(state, report, known))
      const { cycle: from, kind: fromKind } = report
      return points.length === 0
        ? []
        : [{ ...eventFrom('ActionPointsCarried', { ...command, on }), from, fromKind, points }]
    })
  )
}

interface GoingOn {
  readonly report: FinalReport
  readonly on: PlainDate
}
/** Those of the last cycle that has one by the day; and those of the last cycle that are issued later. */
const reportsGoingOn = ({ on }: CarryActionPoints, { heldBefore, finalReports }: RuleFacts): ReadonlyArray<GoingOn> => {
  const issued = finalReports.filter(({ issuedOn }) => issuedOn <= on)
  const later = finalReports.filter(({ issuedOn, cycle }) => issuedOn > on && cycle === heldBefore[0]?.cycle)
  return [
    ...issued.filter(({ cycle }) => cycle === issued[0]?.cycle).map(report => ({ report, on })),
    ...later.map(report => ({ report, on: report.issuedOn }))
  ]
}

type Point = FinalReport['points'][number]

const freshOf = ({ cycle, kind, points }: FinalReport, on: PlainDate, { carried }: UnderWay): ReadonlyArray<Point> =>
  points.filter(
    ({ finding, settledOn }) =>
      (settledOn === null || settledOn > on) &&
      !carried.some(point => point.from === cycle && point.fromKind === kind && point.finding === finding)
  )

const underTodays =
  (state: UnderWay, { edition }: FinalReport, { mappings }: RuleFacts) =>
  ({ finding, standard, words, due }: Point): CarriedPoint => {
    const lines = mappings.find(({ from }) => from === edition)?.lines ?? []
    const mapped = lines.filter(line => line.from === standard).map(({ to }) => to)
    const codes: ReadonlyArray<StandardCode | null> = edition === state.edition ? [standard] : mapped
    return { finding, standard: codes.find(code => code !== null && state.scope.has(code)) ?? null, words, due }
  }

/** Open action points of the last final report go on in a review before its report is final, each once, under the standard they are mapped to. */
import { accept, refuse } from '../../aggregate.ts'
import type { CarryActionPoints } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { Knowing } from '../facts.ts'
import type { CarriedPoint, OpenPoints } from '../parts.ts'
import type { UnderWay } from '../state.ts'
import type { StandardCode } from '../../values/standard-code.ts'
import type { ReviewDecision } from '../decision.ts'

type RuleFacts = Knowing<'openPoints' | 'mappings'>

export const carryActionPoints = (
  command: CarryActionPoints,
  state: UnderWay,
  { openPoints, mappings }: RuleFacts
): ReviewDecision => {
  if (state.status === 'Final') return refuse({ type: 'ReportIsFinal', issuedOn: state.issuedOn })
  const points = openPoints === null ? [] : freshOf(openPoints, state, mappings)
  if (openPoints === null || points.length === 0) return accept()
  const { cycle: from, kind: fromKind } = openPoints
  return accept({ ...eventFrom('ActionPointsCarried', command), from, fromKind, points })
}

const freshOf = (
  { cycle, kind, edition, points }: OpenPoints,
  state: UnderWay,
  mappings: RuleFacts['mappings']
): ReadonlyArray<CarriedPoint> => {
  const isThere = (finding: number): boolean =>
    state.carried.some(point => point.from === cycle && point.fromKind === kind && point.finding === finding)
  const lines = mappings.find(({ from }) => from === edition)?.lines ?? []
  const today = (standard: StandardCode): StandardCode | null => {
    const codes =
      edition === state.edition ? [standard] : lines.filter(line => line.from === standard).map(({ to }) => to)
    return codes.find(code => code !== null && state.scope.has(code)) ?? null
  }
  return points
    .filter(({ finding }) => !isThere(finding))
    .map(point => ({ ...point, standard: point.standard === null ? null : today(point.standard) }))
}

/**
 * Tries to undo a published report with what everyone can read. A claim says what was found out, and how; whether it is
 * one that may be known is judged where the truth is known.
 */
import { attackAudits } from './attack-audits.ts'
import { attackCodes } from './attack-codes.ts'
import { attackSections } from './attack-sections.ts'
import { byPropagation, isCommon, leastDoubt, type Bounds, type Claim } from './claims.ts'
import { systemOf, type System } from './constraints.ts'
import { valueFrom } from './eliminate.ts'
import { partOf, type Known } from './published.ts'

const onStandard = (system: System, bounds: Bounds): ReadonlyArray<Claim> => {
  const value = valueFrom(system.constraints)
  const range = bounds(system)
  return system.targets.flatMap((target): ReadonlyArray<Claim> => {
    const { part, most } = target
    const about = { about: `${system.standard} ${part}`, part, standard: system.standard }
    const exact = value(target.cells)
    if (exact !== null && !isCommon(system)) return [{ how: 'elimination', ...about, met: { low: exact, high: exact } }]
    const { low, high } = range(target)
    const left = high - low + 1
    return left >= Math.min(leastDoubt, most + 1) || isCommon(system)
      ? []
      : [{ how: left === 1 ? 'bounds' : 'narrow bounds', ...about, met: { low, high } }]
  })
}

const few = (count: number): boolean => count > 0 && count < 5
const onOutcomes = ({ report }: Known): ReadonlyArray<Claim> => {
  const counts = (measure: string) => report.outcomes.find(outcome => outcome.measure === measure)?.groups ?? []
  const countOf = (measure: string, group: string): number | null => {
    const found = counts(measure).find(one => one.group === group)
    return found?.shown === true ? found.count : null
  }
  const small = report.outcomes.flatMap(({ measure, groups }) =>
    groups.flatMap(group =>
      group.shown && group.count !== null && few(group.count)
        ? [{ how: 'a count', about: `${measure} ${group.group}` }]
        : []
    )
  )
  const [wide, severe] = [countOf('self-harm', 'all'), countOf('self-harm-severe', 'all')]
  const differ = wide !== null && severe !== null && few(wide - severe)
  const days = JSON.stringify(report.outcomes).includes('placeDays')
  return [
    ...small,
    ...(differ ? [{ how: 'a difference of counts', about: 'self-harm less severe' }] : []),
    ...(days ? [{ how: 'place-days', about: 'outcomes' }] : [])
  ]
}

const onReviews = ({ report, register }: Known): ReadonlyArray<Claim> => {
  const isHidden = report.hmp.standards.some(({ groups }) =>
    groups.some(group => !group.shown && (group.group === 'audited' || group.group === 'prison') && groups.length > 1)
  )
  const audits = report.reviews.final - report.method.rated
  const told =
    report.reviews.byKind !== null ||
    report.hmp.reviews !== null ||
    report.method.hmpOnly !== null ||
    (audits > 0 && audits <= register.filter(member => partOf(member) === 'audited').length)
  return isHidden && told ? [{ how: 'a number of reviews', about: 'how many audited communities were rated' }] : []
}

export const attack = (known: Known, bounds: Bounds = byPropagation): ReadonlyArray<Claim> => [
  ...known.report.standards.flatMap(({ standard }) => onStandard(systemOf(known, standard), bounds)),
  ...attackSections(known, bounds),
  ...attackCodes(known),
  ...attackAudits(known),
  ...onOutcomes(known),
  ...onReviews(known)
]

/** What each community gives to the numbers of accreditations: the tally of that community alone. */
import { domain, streamOf } from '@cofc/core'
import { accreditationsDecided, outcomeAmong, type Outcome } from '../national-report/accreditations-decided.ts'
import { figuresThen } from '../national-report/accreditations-told.ts'
import type { CycleFigures } from '../national-report/cycle-figures.ts'
import type { AccreditationRow } from '../tables/accreditation-row.ts'
import type { Explaining } from './explaining.ts'
import { oneIf, orBecause, type Given, type Tallied } from './tallied.ts'

const outcomes: Readonly<Record<string, Outcome>> = {
  ...{ deferred: 'deferred', notAwarded: 'not-accredited', withdrawn: 'withdrawn' }
}
type Entry = [CycleFigures['members'][number]['community'], AccreditationRow]

const countOf = (figures: CycleFigures, [name, of]: ReadonlyArray<string>, entry: Entry): number => {
  const rows = { ...figures.rows, accreditations: new Map([entry]) }
  const { accredited, inForce } = accreditationsDecided({ ...figures, rows })
  if (name === 'inForce') return inForce
  return of === 'first' ? accredited.first : accredited.all
}

export const ofAccreditations = ({ now }: Explaining, at: ReadonlyArray<string>): Tallied => {
  const figures = figuresThen(now.figures)
  const outcomeOf = outcomeAmong(figures)
  const [name, of = ''] = at
  const gives = (entry: Entry): Given =>
    name === 'withoutAward'
      ? oneIf(outcomeOf(entry[1]) === outcomes[of], 'OfAnotherKind')
      : orBecause(countOf(figures, at, entry), 'OfAnotherKind')
  return {
    unit: 'count',
    items: [...figures.rows.accreditations].map(entry => ({
      key: entry[0],
      stream: streamOf(domain.accreditation.aggregate, { community: entry[0] }),
      given: gives(entry)
    }))
  }
}

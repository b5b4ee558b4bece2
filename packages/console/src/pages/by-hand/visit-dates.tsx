/** Days to offer for a visit: as many rows as are needed, and two more. */
import { counted, daysInWords } from '@cofc/core'
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import { dateName, isOnOffer, offeredIn, rowsIn, type VisitDatesFound } from '../../hand-made/visit-dates.ts'
import { Day } from '../../parts/inputs.tsx'
import type { Page } from '../../parts/layout.tsx'
import { visitInWords } from '../../words/visits.ts'
import { Framed, problemsIn } from './framed.tsx'
import { fromDashboard, Headed } from './of-review.tsx'

const standing = ({ before }: Pick<VisitDatesFound, 'before'>): string => {
  if (before?.status === 'Agreed')
    return `${visitInWords({ status: 'Agreed', days: [before.date], mode: before.mode })}. To move it, write to the network team.`
  return before?.status === 'Held' ? `The visit was held, so no day is asked for. ${visitInWords(before)}.` : ''
}
/** What is asked, while something is; afterwards what became of it. */
const headingOf = (found: VisitDatesFound): string =>
  isOnOffer(found) ? 'Offer dates for the visit' : 'Dates of the visit'
const Needed = ({ policy, before }: Pick<VisitDatesFound, 'policy' | 'before'>) => (
  <>
    <p class="lede">
      Offer {counted(policy.visitDatesOffered, 'day')} or more, on {counted(policy.visitWeekdaysOffered, 'weekday')} or
      more. The network team agrees one of them with you.
    </p>
    {offeredIn(before).length === 0 ? null : (
      <p data-figure="offered">You offered {daysInWords(offeredIn(before) as never, 'or')}.</p>
    )}
  </>
)
export const visitDatesPage = (shown: HandMadeShown<VisitDatesFound>): Page => {
  const { found, typed, problems } = shown
  const offered = offeredIn(found.before)
  return {
    title: headingOf(found),
    ...fromDashboard(found.key),
    problems: problemsIn(shown),
    body: (
      <>
        <Headed of={found.key} heading={headingOf(found)} />
        {isOnOffer(found) ? (
          <>
            <Needed {...found} />
            <Framed
              shown={shown}
              saved="Offered. The network team answers."
              buttons={[{ does: 'send', text: 'Offer these days' }]}
            >
              {Array.from({ length: rowsIn(found) }, (_, row) => (
                <Day
                  name={dateName(row)}
                  label={`Day ${String(row + 1)}${row < found.policy.visitDatesOffered ? '' : ' (optional)'}`}
                  problems={problems}
                  typed={typed}
                  saved={offered[row] ?? null}
                />
              ))}
            </Framed>
          </>
        ) : (
          <p class="lede">{standing(found)}</p>
        )}
      </>
    )
  }
}

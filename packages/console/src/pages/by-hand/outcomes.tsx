/** The counts of a cycle, each beside the one that was returned last. */
import { outcomeMeasures } from '@cofc/core'
import type { HandMadeShown } from '../../hand-made/hand-made.ts'
import { countName, onName, type OutcomesFound, type Returned } from '../../hand-made/outcomes.ts'
import { Day, Line, textOr } from '../../parts/inputs.tsx'
import type { Page } from '../../parts/layout.tsx'
import { dayInWords } from '../../words/dates.ts'
import { measureName } from '../../words/names.ts'
import { whole } from '../../words/figures.ts'
import { Framed, problemsIn } from './framed.tsx'
import { fromDashboard, Headed } from './of-review.tsx'

const lastSays = (last: Returned | undefined): string =>
  last === undefined ? 'Not returned yet.' : `Returned last: ${whole(last.count)}, on ${dayInWords(last.on)}.`

export const outcomesPage = (shown: HandMadeShown<OutcomesFound>): Page => {
  const { found, typed, problems } = shown
  return {
    title: 'Return what you counted',
    ...fromDashboard(found.key),
    problems: problemsIn(shown),
    body: (
      <>
        <Headed of={found.key} heading="Return what you counted" />
        <p class="lede">Count for the whole community, never for one person. Leave a box empty to say nothing of it.</p>
        <Framed
          shown={shown}
          saved="Returned. You can return later counts in the same way."
          buttons={[{ does: 'send', text: 'Return these counts' }]}
        >
          <Day
            name={onName}
            label="Up to which day did you count?"
            problems={problems}
            typed={typed}
            saved={found.today}
          />
          {outcomeMeasures.map(measure => (
            <Line
              name={countName(measure)}
              label={measureName[measure]}
              hint={lastSays(found.last.get(measure))}
              problems={problems}
              isNumber={true}
              text={textOr(typed, countName(measure), '')}
            />
          ))}
        </Framed>
      </>
    )
  }
}

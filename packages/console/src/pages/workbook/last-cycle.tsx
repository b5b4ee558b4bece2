/** What the cycle before said of a standard: both ratings, and the action points that came of it. */
import { Details } from '../../parts/details.tsx'
import { Rated } from '../../parts/rating.tsx'
import { Said as Words } from '../../parts/said.tsx'
import { outcomeName } from '../../words/names.ts'
import type { WorkbookStandard } from '../../workbook/workbook.ts'

export const LastCycle = ({ last }: Pick<WorkbookStandard, 'last'>) =>
  last === null ? null : (
    <Details summary={`What ${last.cycle} said`}>
      <p>
        Your own rating: <Rated rating={last.self} />
      </p>
      <p>
        The peers’ rating: <Rated rating={last.peer} />
      </p>
      {last.actions.length === 0 ? null : (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {last.actions.map(({ action, status }) => (
            <li>
              <Words text={action} /> ({outcomeName[status].toLowerCase()})
            </li>
          ))}
        </ul>
      )}
    </Details>
  )

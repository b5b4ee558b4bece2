/** What communities count, as rates, so that large and small ones can stand in one figure. */
import type { NationalReport, OutcomeRates } from '@cofc/reports'
import { Table, type Column } from '../../parts/table.tsx'
import { groupName, groups, measureName } from '../../words/names.ts'
import { groupsIn, shownOf, stateOf } from './cells.tsx'

export const OutcomesChapter = ({ outcomes }: Pick<NationalReport, 'outcomes'>) => (
  <section>
    <h2 id="outcomes">Outcomes</h2>
    <p>
      Rates for a place occupied for a year, over the communities that returned both a count and their occupied
      place-days. Setbacks are expected and recovery is slow: read these over several cycles.
    </p>
    <Table
      id="outcomes-table"
      caption="Outcomes per place and year, with n the communities that returned them"
      rows={outcomes}
      note="A rate of one to four people or incidents is not shown either."
      columns={[
        { head: 'Outcome', cell: ({ measure }) => measureName[measure] },
        ...groupsIn(groups, outcomes).map((group): Column<OutcomeRates> => ({
          head: groupName[group],
          isNumber: true,
          state: row => stateOf(row.groups, group),
          cell: row => {
            const figure = shownOf(row.groups, group)
            return (
              <>
                {figure?.perPlaceYear?.toFixed(1) ?? '–'}
                <span class="count">n {figure?.n}</span>
              </>
            )
          },
          figure: ({ measure }) => `outcomes/${measure}/${group}`
        }))
      ]}
    />
  </section>
)

/** What communities count, as rates, so that large and small ones can stand in one figure. */
import type { NationalReport, OutcomeRates } from '@cofc/reports'
import { whyHidden } from '../../parts/notes.tsx'
import { Table } from '../../parts/table.tsx'
import { groupName, measureName } from '../../words/names.ts'

export const OutcomesChapter = ({ outcomes }: Pick<NationalReport, 'outcomes'>) => {
  const groups = outcomes[0]?.groups ?? []
  return (
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
        note={<>{whyHidden} Counts from one to four are hidden in the same manner.</>}
        columns={[
          { head: 'Outcome', cell: ({ measure }) => measureName[measure] },
          ...groups.map(({ group }, at) => ({
            head: groupName[group],
            isNumber: true,
            cell: (row: OutcomeRates) => {
              const figure = row.groups[at]
              return figure?.shown === true ? (
                <>
                  {figure.perPlaceYear?.toFixed(2) ?? '–'}
                  <span class="count">n {figure.n}</span>
                </>
              ) : (
                <span class="quiet">hidden</span>
              )
            },
            figure: ({ measure }: OutcomeRates) => `outcomes/${measure}/${group}`
          }))
        ]}
      />
    </section>
  )
}

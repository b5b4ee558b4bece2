/** Enquiries and applications that wait for an answer: they are no part of the record, and stand below what is. */
import type { PlainDate } from '@cofc/core'
import type { JoiningWait } from '../../joining/waits.ts'
import { Table } from '../../parts/table.tsx'
import { LastDay, TimeLeft } from '../../parts/time-left.tsx'
import { counted } from '../../words/figures.ts'
import { isLate } from '../../words/waiting.ts'

const kindSays = { enquiry: 'Enquiry', application: 'Application' }

interface Shown {
  readonly waits: ReadonlyArray<JoiningWait> | null
  readonly on: PlainDate
}
export const JoiningWaits = ({ waits, on }: Shown) => {
  if (waits?.length === 0) return null
  return (
    <section>
      <h2 id="joining">Enquiries and applications</h2>
      {waits === null ? (
        <p>They cannot be read just now. Load this page again in a moment.</p>
      ) : (
        <Table
          id="joining-table"
          caption={
            <>
              <span data-figure="waits/joining">{counted(waits.length, 'form waits', 'forms wait')}</span> for an answer
              by the network team, and{' '}
              <span data-figure="late/joining">{waits.filter(one => isLate(one, on)).length}</span> of them late
            </>
          }
          rows={waits}
          columns={[
            {
              head: 'What',
              cell: ({ kind, reference }) => (
                <a href={`/applications/${reference}`}>
                  {kindSays[kind]} <span class="code">{reference}</span>
                </a>
              )
            },
            { head: 'By', cell: ({ by }) => <LastDay by={by} /> },
            { head: 'Time left', cell: wait => <TimeLeft {...wait} on={on} /> }
          ]}
        />
      )}
    </section>
  )
}

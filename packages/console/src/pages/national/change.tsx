/** What changed since the cycle before, for standards that stayed the same. */
import { coreStandardsMet, type NationalReport } from '@cofc/reports'
import type { Drawings } from '../../charts/draw.ts'
import { Chart } from '../../parts/chart.tsx'
import { ChangeKey } from '../../parts/key.tsx'
import { Table } from '../../parts/table.tsx'
import { counted, percent, points } from '../../words/figures.ts'
import { allOf, Standard } from './cells.tsx'

interface ChangeGiven {
  readonly standards: NationalReport['standards']
  /** `null` when nothing can be compared. */
  readonly drawings: Drawings | null
  readonly number?: number | undefined
}

export const ChangeChapter = ({ standards, drawings, number }: ChangeGiven) => {
  const compared = coreStandardsMet({ standards }).filter(
    ({ change, groups }) => change !== null && allOf(groups) !== null
  )
  const [from] = compared.map(({ change }) => change?.from)
  const up = compared.filter(({ change }) => (change?.points ?? 0) > 0).length
  return (
    <section>
      <h2 id="change">Change on the last cycle</h2>
      {drawings === null ? (
        <p>Nothing can be compared with a cycle before this one.</p>
      ) : (
        <>
          <p>
            Compared are standards that stayed the same or were only reworded, over everyone rated in each of the two
            cycles. The communities are not all the same ones, so read a small change as no change.
          </p>
          <Chart
            id="change-figure"
            number={number}
            drawings={drawings}
            legend={<ChangeKey />}
            says={`For each core standard the share of communities meeting it in ${from ?? ''} and now. ${counted(up, 'standard')} of ${String(compared.length)} rose. The table that follows has every figure.`}
            caption={
              <>
                Communities meeting each core standard, per cent, in {from} and now
                <span>At the right: the difference in percentage points.</span>
              </>
            }
          />
          <Table
            id="change-table"
            caption={`Communities meeting each core standard in ${from ?? ''} and now, each with its n`}
            rows={compared}
            columns={[
              { head: 'Standard', cell: ({ standard, text }) => <Standard code={standard} text={text} /> },
              {
                head: from ?? 'Before',
                isNumber: true,
                cell: ({ change }) => percent(change?.percentMet ?? null),
                figure: ({ standard }) => `change/${standard}/percentMet`
              },
              { head: 'n', isNumber: true, cell: ({ change }) => change?.n },
              { head: 'Now', isNumber: true, cell: ({ groups }) => percent(allOf(groups)?.percentMet ?? null) },
              { head: 'n', isNumber: true, cell: ({ groups }) => allOf(groups)?.n },
              {
                head: 'Points',
                isNumber: true,
                cell: ({ change }) => points(change?.points ?? 0),
                figure: ({ standard }) => `change/${standard}/points`
              }
            ]}
          />
        </>
      )}
    </section>
  )
}

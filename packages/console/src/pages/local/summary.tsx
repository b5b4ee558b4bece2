/** What stood out, what is to be done, and what became of last year's action points. */
import type { FindingShown, LocalReport } from '@cofc/reports'
import { Said } from '../../parts/said.tsx'
import { dayInWords } from '../../words/dates.ts'
import { outcomeName } from '../../words/names.ts'
import { tendedColumns } from './tended.tsx'
import { Table } from '../../parts/table.tsx'

const Findings = ({
  title,
  findings,
  none
}: {
  readonly title: string
  readonly findings: ReadonlyArray<FindingShown>
  readonly none: string
}) => (
  <div>
    <h3>{title}</h3>
    {findings.length === 0 ? (
      <p>{none}</p>
    ) : (
      <ol class="nhsuk-list nhsuk-list--number">
        {findings.map(({ standard, words }) => (
          <li>
            <Said text={words} />
            {standard === null ? null : <span class="count">{standard}</span>}
          </li>
        ))}
      </ol>
    )}
  </div>
)

const LastYear = ({ lastYear }: { readonly lastYear: NonNullable<LocalReport['summary']['lastYear']> }) => (
  <Table
    id="last-year"
    caption={`What became of the action points of ${lastYear.cycle} (${String(lastYear.actionPoints.length)})`}
    rows={lastYear.actionPoints}
    columns={[
      { head: 'Action point', cell: ({ words }) => <Said text={words} /> },
      { head: 'Standard', cell: ({ standard }) => standard ?? '–' },
      { head: 'Outcome', cell: ({ outcome }) => outcomeName[outcome] },
      ...tendedColumns(lastYear.actionPoints)
    ]}
  />
)

export const SummaryChapter = ({ summary }: Pick<LocalReport, 'summary'>) => (
  <section>
    <h2 id="summary">Summary</h2>
    <div class="pair">
      <Findings title="Areas of achievement" findings={summary.achievements} none="None is recorded." />
      <Findings title="Action points" findings={summary.actionPoints} none="None is recorded." />
    </div>
    {summary.lastYear === null || summary.lastYear.actionPoints.length === 0 ? null : (
      <LastYear lastYear={summary.lastYear} />
    )}
    {summary.hostComments === null ? null : (
      <>
        <h3>What the community said about the draft</h3>
        <blockquote class="nhsuk-inset-text">
          <p>
            <Said text={summary.hostComments} />
          </p>
        </blockquote>
      </>
    )}
    {summary.corrections.length === 0 ? null : (
      <>
        <h3>Corrections</h3>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {summary.corrections.map(({ version, on, reason }) => (
            <li>
              Version {version}, {dayInWords(on)}: <Said text={reason} />
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)

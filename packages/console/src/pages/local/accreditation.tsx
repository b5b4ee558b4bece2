/** What an accreditation is decided on: each type of standards against its threshold, what is outstanding, and the case. */
import { listed } from '@cofc/core'
import type { AccreditationShown, CaseShown, OutstandingShown, TypeAgainstThreshold } from '@cofc/reports'
import { Rated } from '../../parts/rating.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { percent } from '../../words/figures.ts'
import { caseInWords } from './case-in-words.ts'

type Row = TypeAgainstThreshold
const Reached = ({ reached }: Pick<Row, 'reached'>) => (
  <strong class={`nhsuk-tag nhsuk-tag--${reached ? 'green' : 'red'}`}>{reached ? 'Reached' : 'Not reached'}</strong>
)
const columns = (from: string): ReadonlyArray<Column<Row>> => {
  const number = (head: string, cell: (row: Row) => string | number): Column<Row> => ({
    ...{ head, cell, isNumber: true },
    figure: ({ type }) => `${from}/type ${String(type)}/${head}`
  })
  return [
    { head: 'Standards', cell: ({ type }) => `Type ${String(type)}` },
    number('n', ({ counting }) => counting),
    number('Met', ({ met }) => met),
    number('% met', ({ percentMet }) => percent(percentMet)),
    number('Threshold', ({ threshold }) => `${String(threshold)}%`),
    number('To be met', ({ needed }) => needed),
    number('N/A', ({ notApplicable }) => notApplicable),
    { head: 'Result', cell: Reached, figure: ({ type }) => `${from}/type ${String(type)}/Result` }
  ]
}

const pinnedOrNot = {
  pinned: 'The thresholds are those that the pack pinned.',
  inForce: 'The thresholds are those in force on the last day of this review; the pack will pin its own.'
}
const Types = ({ types, pinned }: AccreditationShown) => (
  <Table
    id="types-table"
    caption="Standards met by type, as the visitors rated them, against the threshold"
    rows={types}
    note={`Partly met, not met and unrated count as not met; n is without what is not applicable. Shares are compared before they are rounded, and where nothing counts the threshold is reached. ${pinnedOrNot[pinned ? 'pinned' : 'inForce']}`}
    columns={columns('accreditation')}
  />
)
const Outstanding = ({ outstanding }: Pick<AccreditationShown, 'outstanding'>) =>
  outstanding.length === 0 ? (
    <p>By the review nothing is outstanding.</p>
  ) : (
    <Table
      id="outstanding-table"
      caption={`Outstanding by the review (${String(outstanding.length)})`}
      rows={outstanding}
      columns={[
        {
          head: 'Standard',
          cell: ({ standard, text }: OutstandingShown) => (
            <>
              <span class="code">{standard}</span> {text}
            </>
          )
        },
        { head: 'Type', cell: ({ type, core }) => `${String(type)}${core ? ', core' : ''}` },
        { head: 'Rating', cell: ({ rating }) => <Rated rating={rating} /> }
      ]}
    />
  )

/** Only where evidence, or what the committee accepted, changed something since the review. */
const SinceTheReview = ({ of, types }: { readonly of: CaseShown['pack'] } & Pick<AccreditationShown, 'types'>) => {
  if (of === null || JSON.stringify(of.types) === JSON.stringify(types)) return null
  return (
    <>
      <Table
        id="case-types-table"
        caption="The same in the case, with what evidence has shown since"
        rows={of.types}
        columns={columns('case')}
      />
      <p>
        {of.outstanding.length === 0
          ? 'In the case nothing is outstanding any more.'
          : `In the case these are outstanding still: ${listed(of.outstanding)}.`}
      </p>
    </>
  )
}

const Core = ({ core, coreMustBeMet }: AccreditationShown) => {
  const met = core.filter(({ rating }) => rating === 'met').length
  return (
    <p>
      Of {core.length} <a href="#core-standards">core standards</a>,{' '}
      <span data-figure="accreditation/core/met">{met}</span> {met === 1 ? 'is' : 'are'} met.{' '}
      {coreMustBeMet
        ? 'Each is to be met, unless the committee accepts that it is not applicable.'
        : 'Not all of them need be met.'}
    </p>
  )
}

export const AccreditationChapter = ({ accreditation }: { readonly accreditation: AccreditationShown }) => (
  <section>
    <h2 id="accreditation">Accreditation</h2>
    <p>{caseInWords(accreditation.case).join(' ')}</p>
    <Types {...accreditation} />
    <Core {...accreditation} />
    <Outstanding outstanding={accreditation.outstanding} />
    <SinceTheReview of={accreditation.case?.pack ?? null} types={accreditation.types} />
  </section>
)

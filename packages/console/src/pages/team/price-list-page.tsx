/** What memberships and extras cost today, what comes, and the form in which finance adopts a new list. */
import { inPounds } from '@cofc/core'
import { choiceName } from '../../command-forms/choice-names.ts'
import type { Follow } from '../../follow.ts'
import { Facts } from '../../parts/facts.tsx'
import type { Page } from '../../parts/layout.tsx'
import { Rule } from '../../parts/rule.tsx'
import { Table } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { membershipTypeName } from '../../words/names.ts'
import type { PricesInForce } from '../../team/ask-in-force.ts'

type List = NonNullable<PricesInForce['inForce']>

const Prices = ({
  list: { name, inForceFrom, sizeUnit, pricedBy, bandsUpTo, prices, extras }
}: {
  readonly list: List
}) => (
  <>
    <Facts
      facts={[
        ['Name', name],
        ['In force from', dayInWords(inForceFrom)],
        ['Size is counted in', choiceName('sizeUnit', sizeUnit)],
        ['Prices differ by', choiceName('pricedBy', pricedBy)],
        ['Bands end at', bandsUpTo.length === 0 ? 'One band' : bandsUpTo.join(', ')]
      ]}
    />
    <Table
      id="prices"
      caption={`Prices of a year, without VAT (${String(prices.length)})`}
      rows={prices}
      columns={[
        { head: 'Membership', cell: ({ membershipType }) => membershipTypeName[membershipType] },
        { head: 'For', cell: ({ key }) => (key === null ? 'All' : choiceName('key', key)) },
        { head: 'Band', cell: ({ band }) => band, isNumber: true },
        { head: 'Price', cell: ({ net }) => inPounds(net), isNumber: true }
      ]}
    />
    {extras.length === 0 ? null : (
      <Table
        id="extras"
        caption="Extras, without VAT"
        rows={extras}
        columns={[
          { head: 'Code', cell: ({ code }) => code },
          { head: 'Price', cell: ({ net }) => inPounds(net), isNumber: true }
        ]}
      />
    )}
  </>
)
const Coming = ({ lists, on }: Pick<PricesInForce, 'lists' | 'on'>) => (
  <ul class="nhsuk-list">
    {lists
      .filter(({ inForceFrom }) => inForceFrom > on)
      .map(({ name, inForceFrom }) => (
        <li>
          {name} comes into force on {dayInWords(inForceFrom)}
        </li>
      ))}
  </ul>
)
export const priceListPage = ({ on, lists, inForce }: PricesInForce, follows: Follow): Page => ({
  title: 'Price list',
  place: null,
  trail: [{ href: '/', text: 'Home' }],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">On {dayInWords(on)}</span> Price list
      </h1>
      <Rule of="AdoptPriceList" />
      {follows('/do/price-list/adopt-price-list') ? (
        <>
          <p>
            <a class="nhsuk-button" href="/do/price-list/adopt-price-list">
              Adopt a new list
            </a>
          </p>
          <p>The form holds the last list. Before anything is sent it shows what you changed.</p>
        </>
      ) : (
        <p>Finance adopts the price list.</p>
      )}
      <Coming lists={lists} on={on} />
      {inForce === null ? <p>No price list is in force yet.</p> : <Prices list={inForce} />}
    </>
  )
})

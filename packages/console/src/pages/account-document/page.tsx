/** An invoice, a credit note or a VAT receipt, as it was issued: on one sheet of paper. */
import { inPounds } from '@cofc/core'
import {
  rateInWords,
  type AccountDocument,
  type CreditNoteDocument,
  type DocumentLine,
  type InvoiceDocument,
  type ReceiptDocument,
  type SumTaxed
} from '@cofc/reports'
import { Facts, type Fact } from '../../parts/facts.tsx'
import type { Page } from '../../parts/layout.tsx'
import { DocumentLink, ForWhoPays } from '../../parts/of-money.tsx'
import { Said } from '../../parts/said.tsx'
import { Table, type Column } from '../../parts/table.tsx'
import { dayInWords } from '../../words/dates.ts'
import { documentName } from '../../words/money.ts'

const lineColumns: ReadonlyArray<Column<DocumentLine>> = [
  { head: 'For', cell: ({ what }) => what },
  { head: 'Without VAT', isNumber: true, cell: one => inPounds(one.net), figure: ({ line }) => `net/${String(line)}` },
  { head: 'VAT rate', cell: ({ taxed }) => rateInWords(taxed) },
  { head: 'VAT', isNumber: true, cell: ({ vat }) => inPounds(vat), figure: ({ line }) => `vat/${String(line)}` },
  { head: 'With VAT', isNumber: true, cell: ({ gross }) => inPounds(gross) }
]
const rateColumns: ReadonlyArray<Column<SumTaxed>> = [
  { head: 'VAT rate', cell: ({ taxed }) => rateInWords(taxed) },
  { head: 'Without VAT', isNumber: true, cell: ({ net }) => inPounds(net) },
  { head: 'VAT', isNumber: true, cell: ({ vat }) => inPounds(vat) }
]
type Received = ReceiptDocument['invoices'][number]
const receivedColumns: ReadonlyArray<Column<Received>> = [
  { head: 'Invoice', cell: ({ invoice }) => <span class="code">{invoice}</span> },
  { head: 'Of', cell: ({ invoicedOn }) => dayInWords(invoicedOn) },
  { head: 'Without VAT', isNumber: true, cell: ({ net }) => inPounds(net) },
  { head: 'VAT', isNumber: true, cell: ({ vat }) => inPounds(vat) },
  { head: 'With VAT', isNumber: true, cell: ({ gross }) => inPounds(gross) },
  {
    head: 'Received',
    isNumber: true,
    cell: ({ received }) => inPounds(received),
    figure: ({ invoice }) => `received/${invoice}`
  }
]

const Lines = ({ lines, byRate }: InvoiceDocument | CreditNoteDocument) => (
  <>
    <Table id="lines-table" caption="What it is for" rows={lines} columns={lineColumns} />
    {byRate.length === 1 ? null : <Table id="rates-table" caption="By VAT rate" rows={byRate} columns={rateColumns} />}
  </>
)
const sums = ({ net, vat, gross }: InvoiceDocument | CreditNoteDocument): ReadonlyArray<Fact> => [
  ['Without VAT', inPounds(net), 'net'],
  ['VAT', inPounds(vat), 'vat'],
  ['Together', inPounds(gross), 'gross']
]
const head = ({ community, name, payer, on }: AccountDocument): ReadonlyArray<Fact> => [
  ['From', 'Community of Communities'],
  ['To', payer === null ? (name ?? community) : <Said text={payer} />],
  ['For', name === null ? community : `${name} (${community})`],
  ['Issued', dayInWords(on)]
]

const Invoice = (found: InvoiceDocument) => (
  <>
    <Facts
      facts={[
        ...head(found),
        ['Tax point', dayInWords(found.taxPoint)],
        ['To be paid by', dayInWords(found.dueOn), 'dueOn'],
        ...(found.purchaseOrders.length === 0 ? [] : [['Your order', found.purchaseOrders.join(', ')] as const])
      ]}
    />
    <Lines {...found} />
    <Facts facts={sums(found)} />
    {found.former ? <p class="note">From before these records: its VAT is told as it was invoiced.</p> : null}
  </>
)
const CreditNote = (found: CreditNoteDocument) => (
  <>
    <Facts
      facts={[
        ...head(found),
        ['On invoice', <DocumentLink community={found.community} number={found.invoice} />],
        ['Invoice of', dayInWords(found.invoicedOn)],
        ['Why', <Said text={found.reason} />]
      ]}
    />
    <Lines {...found} />
    <Facts facts={sums(found)} />
  </>
)
const Receipt = (found: ReceiptDocument) => (
  <>
    <Facts
      facts={[
        ...head(found),
        ['Payment', <span class="code">{found.payment}</span>],
        ['Received', dayInWords(found.receivedOn)],
        ['Amount', inPounds(found.amount), 'amount']
      ]}
    />
    <Table
      id="received-table"
      caption="What was received for each invoice"
      rows={found.invoices}
      columns={receivedColumns}
    />
  </>
)
const Body = (found: AccountDocument) => {
  switch (found.kind) {
    case 'invoice':
      return <Invoice {...found} />
    case 'credit-note':
      return <CreditNote {...found} />
    case 'receipt':
      return <Receipt {...found} />
  }
}

export const documentPage = (found: AccountDocument): Page => ({
  title: `${documentName[found.kind]} ${found.number}`,
  place: null,
  trail: [
    { href: '/', text: 'Home' },
    { href: `/statement/${found.community}`, text: `Statement of ${found.community}` }
  ],
  body: (
    <>
      <h1 class="nhsuk-heading-xl">
        <span class="nhsuk-caption-xl">{documentName[found.kind]}</span> {found.number}
      </h1>
      <ForWhoPays />
      <div class="on-one-sheet">
        <Body {...found} />
      </div>
    </>
  )
})

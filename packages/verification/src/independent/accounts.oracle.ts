/**
 * What the accounts of all communities come to on a day, from invoices.csv and payments.csv alone, in pence. Reckoned as
 * sums over documents and payments, not step by step, and with nothing of ours.
 */
import { readRows, type Row } from '../folder.ts'

export interface AccountSums {
  readonly invoiced: number
  readonly credited: number
  readonly allocated: number
  readonly writtenOff: number
  readonly outstanding: number
  readonly onAccount: number
  readonly refunded: number
}
const penceIn = (text = '0.00'): number => {
  const [pounds = '0', pence = ''] = text.split('.')
  return 100 * Number(pounds) + Number(pence.padEnd(2, '0'))
}
const sumOf = (numbers: ReadonlyArray<number>): number => numbers.reduce((sum, number) => sum + number, 0)
const grossOf = (rows: ReadonlyArray<Row>): number => sumOf(rows.map(({ net, vat }) => penceIn(net) + penceIn(vat)))
/** How much of a payment its row gives to an invoice. */
const toInvoice = ({ invoices = '' }: Row, number: string): number =>
  sumOf(
    invoices
      .split(';')
      .map(part => part.trim().split(':'))
      .filter(([invoice]) => invoice === number)
      .map(([, pounds]) => penceIn(pounds))
  )

interface Rows {
  readonly documents: ReadonlyArray<Row>
  readonly moves: ReadonlyArray<Row>
}
/** What was paid for an invoice stays with it as far as the invoice asks for it still; the rest lies on account. */
const ofInvoice = (number: string, { documents, moves }: Rows, received: ReadonlyArray<Row>) => {
  const invoiced = grossOf(documents.filter(({ invoice, kind }) => kind === 'invoice' && invoice === number))
  const credited = grossOf(documents.filter(({ of, kind }) => kind === 'credit' && of === number))
  const paid = sumOf(received.map(row => toInvoice(row, number)))
  const allocated = Math.min(paid, invoiced - credited)
  const writtenOff = sumOf(moves.filter(({ kind }) => kind === 'written-off').map(row => toInvoice(row, number)))
  return { invoiced, credited, allocated, writtenOff, outstanding: invoiced - credited - allocated - writtenOff }
}

const ofCommunity = (rows: Rows): AccountSums => {
  const kind = (wanted: string) => rows.moves.filter(row => row['kind'] === wanted)
  const sentBack = new Set(kind('reversed').map(row => row['payment']))
  // A payment that the bank sent back came once and went once.
  const received = kind('received').filter(row => !sentBack.has(row['payment']))
  const numbers = new Set(rows.documents.filter(row => row['kind'] === 'invoice').map(row => row['invoice'] ?? ''))
  const invoices = [...numbers].map(number => ofInvoice(number, rows, received))
  const total = (of: keyof ReturnType<typeof ofInvoice>): number => sumOf(invoices.map(invoice => invoice[of]))
  const refunded = sumOf(kind('refunded').map(row => penceIn(row['amount'])))
  const came = sumOf(received.map(row => penceIn(row['amount'])))
  return {
    ...{ invoiced: total('invoiced'), credited: total('credited'), allocated: total('allocated') },
    ...{ writtenOff: total('writtenOff'), outstanding: total('outstanding') },
    ...{ onAccount: came - total('allocated') - refunded, refunded }
  }
}

/** Of each community that has an invoice or a payment by the end of that day. */
export const accountsIn = (folder: string) => {
  const [documents, moves] = [readRows(folder, 'invoices.csv'), readRows(folder, 'payments.csv')]
  return (day: string): ReadonlyMap<string, AccountSums> => {
    const by = (rows: ReadonlyArray<Row>, community: string) =>
      rows.filter(row => row['community'] === community && (row['on'] ?? '') <= day)
    const communities = [...new Set([...documents, ...moves].map(row => row['community'] ?? ''))]
    return new Map(
      communities
        .map(community => [community, { documents: by(documents, community), moves: by(moves, community) }] as const)
        .filter(([, rows]) => rows.documents.length + rows.moves.length > 0)
        .map(([community, rows]) => [community, ofCommunity(rows)])
    )
  }
}

/** The small network that pays: in parts, too much, in advance for a year that never comes, and once not at all. */
import { smallNetwork, type Cells, type Files } from './small-network.ts'

const line = (invoice: string, community: string, on: string, cells: Cells): Cells => ({
  ...{ invoice, community, on, kind: 'invoice', of: '', line: '1', what: '', type: '', cycles: '', size: '' },
  ...{ net: '', vat: '', purchase_order: '', due_on: '', reason: '', ...cells }
})
const moved = (payment: string, community: string, on: string, cells: Cells): Cells => ({
  ...{ payment, community, on, kind: 'received', amount: '', invoices: '', reason: '', ...cells }
})
const head: Cells = { purchase_order: 'PO-77', due_on: '2021-05-15' }
const twoYears = '2022-2023;2021-2022'

export const accountNetwork: Files = {
  ...smallNetwork,
  'invoices.csv': [
    line('2021/17', 'TC-0001', '2021-04-12', {
      ...{ what: 'membership', type: 'Full', cycles: twoYears, size: '24', net: '4770.00', vat: '954.00', ...head }
    }),
    line('2021/17', 'TC-0001', '2021-04-12', { line: '2', what: 'forum-place', net: '90.00', vat: '18.00', ...head }),
    line('2021/18', 'TC-0002', '2021-04-15', {
      ...{ what: 'membership', type: 'Developmental', cycles: twoYears, net: '1000.00', vat: '200.00' }
    }),
    line('2021/19', 'TC-0001', '2021-11-01', { what: 'workshop', net: '150.25', vat: '30.05' }),
    line('C-4', 'TC-0002', '2022-04-20', {
      ...{ kind: 'credit', of: '2021/18', net: '500.00', vat: '100.00', reason: 'They did not renew.' }
    })
  ],
  'payments.csv': [
    moved('P-1', 'TC-0001', '2021-04-20', { amount: '3000.00', invoices: '2021/17:3000.00' }),
    moved('P-2', 'TC-0001', '2021-06-01', { amount: '3000.00', invoices: '2021/17:2832.00' }),
    moved('P-3', 'TC-0002', '2021-05-01', { amount: '1200.00', invoices: '2021/18:1200.00' }),
    moved('R-1', 'TC-0001', '2021-07-01', { kind: 'refunded', amount: '168.00' }),
    moved('P-4', 'TC-0001', '2021-12-01', { amount: '180.30', invoices: '2021/19:180.30' }),
    moved('P-4', 'TC-0001', '2021-12-06', { kind: 'reversed', amount: '180.30', reason: 'The bank sent it back.' }),
    moved('R-2', 'TC-0002', '2022-04-20', { kind: 'refunded', amount: '600.00' }),
    moved('W-1', 'TC-0001', '2022-06-01', {
      ...{ kind: 'written-off', amount: '180.30', invoices: '2021/19:180.30', reason: 'Nobody answers.' }
    })
  ]
}

/** An invoice that is recorded after an end of the membership gives back what it would have given back before. */
import {
  account,
  type AccountRefusal,
  type FormerInvoiceRecorded,
  type InvoiceIssued,
  type NoteEndOfMembership
} from '../account/index.ts'
import { endOfMembershipAfter, type EndOfMembership } from '../facts/end-of-membership-after.ts'
import { reaction } from './reaction.ts'

const end = (
  { community }: InvoiceIssued | FormerInvoiceRecorded,
  ended: EndOfMembership | null
): ReadonlyArray<NoteEndOfMembership> =>
  ended === null ? [] : [{ type: 'NoteEndOfMembership', community, lastBegun: ended.lastBegun, on: ended.on }]

export const giveBackCyclesInvoicedLate = reaction(account)({
  name: 'give-back-cycles-invoiced-late',
  on: ['InvoiceIssued', 'FormerInvoiceRecorded'],
  questions: { ended: endOfMembershipAfter },
  commands: (event, _, { ended }) => end(event, ended),
  settledBy: ['NoAccount'] satisfies ReadonlyArray<AccountRefusal['type']>
})

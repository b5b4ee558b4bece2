/** An invoice, a credit note or a VAT receipt: for finance, the network team, and the member itself. */
import { DocumentNumber } from '@cofc/core'
import { aCommunity } from '../ask-fields.ts'
import { moneyReaders } from '../money-readers.ts'
import type { CsvTable, Report } from '../report.ts'
import type { AccountDocument, AskDocument, NoDocument } from './account-document.ts'
import { documentAnswer, documentTables, documentWords } from './answer.ts'
import { rateInWords } from './in-words.ts'

/** Whole pence. A receipt has a line for each invoice that was paid. */
const csv = (document: AccountDocument): CsvTable => {
  const { kind, community, number, on } = document
  const its = { kind, community, number, on }
  return {
    columns: [
      ...['kind', 'community', 'number', 'on', 'line', 'invoice', 'what', 'rate', 'net', 'vat', 'gross', 'received']
    ],
    rows:
      document.kind === 'receipt'
        ? document.invoices.map(one => ({ ...its, ...one }))
        : document.lines.map(one => ({
            ...{ ...its, ...one, rate: rateInWords(one.taxed) },
            ...(document.kind === 'credit-note' && { invoice: document.invoice })
          }))
  }
}

export const documentReport: Report<typeof documentTables, AskDocument, AccountDocument, NoDocument, 'text'> = {
  name: 'account-document',
  says: 'an invoice, a credit note or a VAT receipt, for finance, the network team and the community itself',
  roles: moneyReaders,
  tables: documentTables,
  narrow: ({ community }) => ({ accounts: [community], communities: [community] }),
  ask: {
    community: { ...aCommunity, says: 'the community, when it is not the first word' },
    number: {
      codec: DocumentNumber,
      called: 'number',
      expected: 'the number of a document, such as TC-0001/2024-25/1',
      says: 'the invoice, credit note or receipt'
    }
  },
  address: ['community'],
  needs: { text: documentWords },
  answer: documentAnswer,
  failures: {
    NoSuchDocument: {
      status: 404,
      title: 'Document not found',
      says: ({ community, number }) => `The account of ${community} has no document ${number}.`
    }
  },
  csv
}

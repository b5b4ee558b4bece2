/** Every payment that was received by a day, with what became of it. Whole pence. */
import type { CommunityId, DocumentNumber, PlainDate } from '@cofc/core'
import type { PaymentOnDay } from '../statement/statement.ts'

export const paymentsWhich = ['on-account', 'refunded', 'reversed'] as const
export type PaymentsWhich = (typeof paymentsWhich)[number]

export interface AskPayments {
  readonly on: PlainDate
  /** Only these. */
  readonly only?: PaymentsWhich
  /** Only those of this account. */
  readonly community?: CommunityId
}
export interface PaymentListed extends PaymentOnDay {
  readonly community: CommunityId
  /** As on the day; `null` before it was registered. */
  readonly name: string | null
  readonly receipts: ReadonlyArray<DocumentNumber>
}
export interface Payments {
  readonly on: PlainDate
  readonly only: PaymentsWhich | null
  readonly community: CommunityId | null
  /** The latest first. */
  readonly payments: ReadonlyArray<PaymentListed>
}

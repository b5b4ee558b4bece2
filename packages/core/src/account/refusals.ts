/** What can stand in the way of a step on an account, and how it is said. */
import { billingRefusals, type BillingRefusal } from './refusals-of-billing.ts'

export type AccountRefusal = BillingRefusal

export const accountRefusals = billingRefusals

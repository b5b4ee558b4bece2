/** What can stand in the way of a step on an account, and how it is said. */
import { billingRefusals, type BillingRefusal } from './refusals-of-billing.ts'
import { settlingRefusals, type SettlingRefusal } from './refusals-of-settling.ts'

export type AccountRefusal = BillingRefusal | SettlingRefusal

export const accountRefusals = { ...billingRefusals, ...settlingRefusals }

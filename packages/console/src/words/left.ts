/** How much of an entitlement is left, as a page says it. */
import type { EntitlementLeft } from '@cofc/reports'

export const leftInWords = ({ left, rests }: Pick<EntitlementLeft, 'left' | 'rests'>): string =>
  `${left === null ? 'any number' : String(left)}${rests ? ', while it is suspended' : ''}`

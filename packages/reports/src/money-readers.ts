/** Who reads of money: finance, the network team, and each member of its own. */
import type { Grants } from '@cofc/core'

export const moneyReaders: Grants = { 'network-team': 'any', finance: 'any', 'link-person': 'own-community' }

/** Of all members together. */
export const moneyOfAllReaders: Grants = { 'network-team': 'any', finance: 'any' }

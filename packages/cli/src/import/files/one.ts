/** What an empty `seq` means. */
import type { Count } from '@cofc/core'

export const one = 1 as Count

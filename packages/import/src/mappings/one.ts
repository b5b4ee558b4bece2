/** What an empty `seq` means. */
import { count } from '@cofc/core'

export const one = count(1)

/** Days and lists as people read them. */
export { dayInWords, daysInWords, listed as list } from '@cofc/core'

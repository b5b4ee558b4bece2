/** A text as it begins a sentence or stands in a cell of its own. */
export { capital } from '@cofc/core'

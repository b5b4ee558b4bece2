/** Whether the events behind rows are asked for as well. */
export interface AskEvents {
  /** `yes` of the first rows, which a server can answer at once; `all` of every row, however long it takes. */
  readonly events?: 'yes' | 'all'
}
/** So many rows are answered in about a second. */
export const mostWithEvents = 200
/** How many of the rows are told with their events. */
export const rowsAsked = ({ events }: AskEvents): number => {
  if (events === undefined) return 0
  return events === 'all' ? Number.POSITIVE_INFINITY : mostWithEvents
}

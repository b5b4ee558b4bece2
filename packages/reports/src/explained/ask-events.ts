/** Whether the events behind each row are asked for as well. */
export interface AskEvents {
  readonly events?: 'yes'
}

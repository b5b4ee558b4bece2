/** A command as people give it: its words are `{ words }`. */
export interface Given extends Readonly<Record<string, unknown>> {
  readonly type: string
  readonly on: string
}

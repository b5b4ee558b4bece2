/** A file that pages refer to. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: string
}

/** A codec as it describes itself. */
export interface CodecDescription {
  readonly name: string
  readonly _tag?: string
  /** Of a list or an exact record: what it is made of. */
  readonly type?: CodecDescription
  /** Of a union: its members. */
  readonly types?: ReadonlyArray<CodecDescription>
  /** Of a record: its fields. */
  readonly props?: Readonly<Record<string, CodecDescription>>
  /** Of a record: those of its fields that need not be there. */
  readonly mayBeLeftOut?: ReadonlyArray<string>
  /** Of a choice: its words. */
  readonly keys?: Readonly<Record<string, unknown>>
  readonly value?: unknown
}

/** Whose a schema is, and how it came to be what it is. */
export interface SchemaKind {
  /** Its name, which needs no quotes. */
  readonly schema: string
  /** As it is spoken of: `the report store`. */
  readonly name: string
  /** What is said of a schema of another program. */
  readonly isNot: string
  /** The first leads from an empty schema to the first of ours. What stands here is never changed: databases made by it exist. */
  readonly steps: ReadonlyArray<string>
  /** What the last step leaves: of each table its columns and their types. */
  readonly tables: Readonly<Record<string, string>>
}

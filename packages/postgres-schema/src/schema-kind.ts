/** A right that a user needs who does not own the tables. */
export interface Need {
  /** Whether this user has it, in SQL. */
  readonly holds: string
  /** As it is granted: `usage on schema notebook`. */
  readonly grants: ReadonlyArray<string>
}

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
  /** What others than the owner need in order to use the tables as they are today. Without it only the owner may. */
  readonly needs?: ReadonlyArray<Need>
}

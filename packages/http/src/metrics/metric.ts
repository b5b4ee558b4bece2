/**
 * What is told to whoever watches the server, as plain values. Whoever has something to tell adds a source; none of them
 * knows how it is told. A label is the name of something in the program: never a community's, a person's, or an id.
 */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
  /** Of a histogram: which of its figures this is. */
  readonly part?: 'bucket' | 'sum' | 'count'
}
export interface Metric {
  /** As Prometheus has names: `cofc_commands_total`. */
  readonly name: string
  readonly help: string
  readonly kind: 'counter' | 'gauge' | 'histogram'
  readonly samples: ReadonlyArray<Sample>
}
/** Asked each time that somebody looks. */
export type MetricSource = () => ReadonlyArray<Metric> | Promise<ReadonlyArray<Metric>>

/** What a file is: 0 whole, 1 not whole, 2 it cannot be told, 3 it cannot be read. */
export interface Verdict {
  readonly code: 0 | 1 | 2 | 3
  readonly says: string
}
export declare const check: (chunks: AsyncIterable<Uint8Array>, policy: string) => Promise<Verdict>
